export interface Span {
  readonly from: string
  readonly to: string
}

export type Parsed = { readonly spans: Span[] } | { readonly fault: 'shape' | 'order' | 'many' }

const minutes = (text: string): string | null => {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim())
  if (!found) return null
  const hour = Number(found[1])
  const minute = Number(found[2] ?? '0')
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** “08.00–12.00, 13.00–15.00” as people write it; empty means closed. Dots and colons, hyphens and dashes all do. */
export const parseSpans = (text: string): Parsed => {
  const parts = text.split(/[,;]/).map((p) => p.trim())
  const spans: Span[] = []
  for (const part of parts.filter((p) => p !== '')) {
    const [from, to, more] = part.split(/\s*(?:[-–—]|s\.d\.|sampai)\s*/).map(minutes)
    if (!from || !to || more !== undefined) return { fault: 'shape' }
    spans.push({ from, to })
  }
  if (spans.length > 4) return { fault: 'many' }
  const ends = spans.map((_, i) => (i === 0 ? '' : (spans[i - 1]?.to ?? '')))
  return spans.some((s, i) => s.from >= s.to || s.from < (ends[i] ?? '')) ? { fault: 'order' } : { spans }
}

export const spansText = (spans: readonly Span[]): string =>
  spans.map((s) => `${dots(s.from)}–${dots(s.to)}`).join(', ')

const dots = (time: string) => time.replace(':', '.')
