export * from './pairs.ts'
export { palette } from './palette.ts'
export { roleWords } from './role-words.ts'
