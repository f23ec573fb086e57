export const tabs = [
  'counters',
  'quotas',
  'hours',
  'holidays',
  'priorities',
  'officers',
  'devices',
  'printers',
  'voices',
  'texts',
  'theme',
  'provenance',
  'changes',
] as const
export type Tab = (typeof tabs)[number]

/** The tab stands in the address, so that a reload and a shared link open the same one. */
export const tabOf = (hash: string): Tab => {
  const name = hash.replace(/^#/, '')
  return tabs.find((t) => t === name) ?? 'counters'
}
