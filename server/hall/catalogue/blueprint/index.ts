export { countFilledComponents, emptyComponents } from './completeness.ts'
export type { Fault, Layout } from './fault.ts'
export { checkBlueprint, readBlueprint, type Reading } from './read.ts'
export { writeBlueprintFile, writeBlueprintFiles } from './text.ts'
