/** What binds the hall to those it serves: what they think of it. */
export * from './survey-operations.ts'
export * from './survey-shapes.ts'
export * from './satisfaction.ts'
