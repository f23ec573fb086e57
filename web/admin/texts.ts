import { textLengths } from '../../contract/blueprint/texts.ts'
import type { TextName } from '../../contract/blueprint/texts.ts'
import type { hall } from '../../contract/index.ts'

export const textNames = ['kioskWelcome', 'complaint', 'citizenNotice'] as const satisfies readonly TextName[]
export const languages = ['id', 'en'] as const

/** As typed; empty = nothing of the hall's own. */
export type Typed = Readonly<Record<TextName, { readonly id: string; readonly en: string }>> & {
  readonly name: string
}

const empty = { id: '', en: '' }
export const typedOf = (texts: hall.HallTexts): Typed => ({
  name: texts.name,
  kioskWelcome: texts.kioskWelcome ?? empty,
  complaint: texts.complaint ?? empty,
  citizenNotice: texts.citizenNotice ?? empty,
})

const fewest = 3
export const nameFits = (name: string): boolean => name.trim().length >= fewest && name.length <= 80

/** Both languages or neither: nobody finds a page half in the other language. */
export function textFits(name: TextName, { id, en }: Typed[TextName]): boolean {
  const lengths = [id.trim().length, en.trim().length]
  if (lengths.every((length) => length === 0)) return true
  return lengths.every((length) => length >= fewest && length <= textLengths[name])
}

/** What is asked of the server; undefined while something does not fit. */
export function textsOf(typed: Typed): hall.HallTexts | undefined {
  if (!nameFits(typed.name) || textNames.some((name) => !textFits(name, typed[name]))) return undefined
  const said = (name: TextName) => (typed[name].id.trim() === '' ? null : { ...typed[name] })
  return {
    name: typed.name,
    kioskWelcome: said('kioskWelcome'),
    complaint: said('complaint'),
    citizenNotice: said('citizenNotice'),
  }
}
