import type { AnySetting } from '../../hall/catalogue/index.ts'
import { catalogueSettings } from '../../hall/catalogue/index.ts'
import { peopleSettings } from '../../hall/people/index.ts'
import { printingSettings } from '../../front/printing/index.ts'
import { queueSettings } from '../../front/queue/index.ts'

/** Everything of a hall that can be changed, put back and told, by kind. Here alone they come together. */
const settings: ReadonlyMap<string, AnySetting> = new Map(
  [...catalogueSettings, ...peopleSettings, ...queueSettings, ...printingSettings].map((one) => [
    one.kind,
    one,
  ]),
)

export function settingOf(kind: string): AnySetting {
  const known = settings.get(kind)
  if (!known) throw new Error(`No setting of kind ${kind}`)
  return known
}
