import { join } from 'node:path'

/** Where the package lies: above `dist/server`, or the working directory when run from the sources. */
export const packageDirectory = import.meta.url.includes('/dist/server/')
  ? join(import.meta.dirname, '../..')
  : process.cwd()
