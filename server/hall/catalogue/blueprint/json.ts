import type { Fault } from './fault.ts'

export type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault }

const messageOf = (text: string): string | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const named = (message: string): number | undefined => {
  const found = /position (\d+)/.exec(message)?.[1]
  return found === undefined ? undefined : Number(found)
}

const endsEarly = (message: string) => /end of JSON|Unterminated/i.test(message)

/** Whether nothing is wrong with the text but that it stops. */
const beginsWell = (text: string): boolean => {
  const message = messageOf(text)
  return message === undefined || endsEarly(message) || (named(message) ?? -1) >= text.length
}

/** Node 20 leaves the position out of "Unexpected token", so the longest good beginning is searched for by halving. */
function positionOf(text: string, message: string): number {
  if (endsEarly(message)) return text.length
  const position = named(message)
  if (position !== undefined) return position
  let [good, bad] = [0, text.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (beginsWell(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}

export function parseJson(text: string, file: string): Parsed {
  const message = messageOf(text)
  if (message === undefined) return { ok: true, value: JSON.parse(text) as unknown }
  const reason = `is not valid JSON at ${placeOf(text, positionOf(text, message))}: ${message}`
  return { ok: false, fault: { file, path: '', reason } }
}
