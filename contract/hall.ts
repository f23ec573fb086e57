/** The hall as citizens and staff read it, and what administrators edit. */
export * from './hall-operations.ts'
export * from './hall-shapes.ts'
export * from './hall-theme.ts'
export * from './hall-priorities.ts'
export * from './hall-texts.ts'
