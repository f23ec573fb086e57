export { components, countFilledComponents, emptyComponents, publishedComponents } from './completeness.ts'
export type { Fault } from './fault.ts'
export { parseBlueprint, readBlueprint, type Reading } from './read.ts'
export { writeBlueprintFile, writeBlueprintFiles } from './text.ts'
