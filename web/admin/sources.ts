import type { hall } from '../../contract/index.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isSource = (value: unknown): value is hall.Provenance['sources'][number] =>
  isRecord(value) && ['id', 'title', 'url'].every((name) => typeof value[name] === 'string')

/** An agency's provenance comes without a shape in the contract: read what is there. */
export const asProvenance = (given: unknown): hall.Provenance | null => {
  if (!isRecord(given)) return null
  const { status, fields, scope, sources, note } = given
  return {
    status: status === 'sourced' ? 'sourced' : 'illustrative',
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [],
    scope: typeof scope === 'string' ? scope : null,
    sources: Array.isArray(sources)
      ? sources.flatMap((one: unknown) =>
          isSource(one) ? [one] : typeof one === 'string' ? [{ id: one, title: one, url: '' }] : [],
        )
      : [],
    note: typeof note === 'string' ? note : null,
  }
}

/** Only a web address becomes a link; data of a hall may say anything. */
export const webLink = (url: string): string | null => {
  try {
    const { protocol, href } = new URL(url)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}
