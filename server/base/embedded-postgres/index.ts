export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start.ts'
export { EmbeddedPostgresError } from './errors.ts'
