import type { Fault } from './fault.ts'

export type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault }

const place = (text: string, position: number) => {
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** The engine names the position in most messages; without one, the text ended too early or is empty. */
function positionIn(message: string, text: string): number {
  const found = /position (\d+)/.exec(message)?.[1]
  if (found !== undefined) return Number(found)
  const token = /Unexpected token '(.)'/su.exec(message)?.[1]
  const at = token === undefined ? -1 : text.indexOf(token)
  return at < 0 ? text.length : at
}

export function parseJson(text: string, file: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const reason = `is not valid JSON at ${place(text, positionIn(message, text))}: ${message}`
    return { ok: false, fault: { file, path: '', reason } }
  }
}
