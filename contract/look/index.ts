export * from './pairs.ts'
export { palette } from './palette.ts'
