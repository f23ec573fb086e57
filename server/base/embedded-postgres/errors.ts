/** Its message is one sentence that an operator can act on. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

/** The system's code of a failed call (`EACCES`, `ENOENT`) or PostgreSQL's SQLSTATE. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
