export { startEmbeddedPostgres, type EmbeddedPostgres } from './start.ts'
export { EmbeddedPostgresError } from './errors.ts'
