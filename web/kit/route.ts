/** Parts of an address that match a pattern such as `/:mall/agencies/:agency`; undefined when they do not. */
export const matchPath = (pattern: string, path: string): ReadonlyMap<string, string> | undefined => {
  const wanted = partsOf(pattern)
  const given = partsOf(path)
  if (wanted.length !== given.length) return undefined
  const found = new Map<string, string>()
  for (const [index, want] of wanted.entries()) {
    const part = decoded(given[index] ?? '')
    if (want.startsWith(':') && part !== undefined) found.set(want.slice(1), part)
    else if (want !== part) return undefined
  }
  return found
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
