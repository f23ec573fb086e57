import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { EmbeddedPostgresError } from './errors.ts'

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** An operator's port must be free; the remembered one is kept while it is free. */
export async function choosePort(wanted: number | undefined, remembered: number): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted
    throw new EmbeddedPostgresError(`Port ${wanted} on 127.0.0.1 is taken by another program.`)
  }
  if (remembered > 0 && (await isFree(remembered))) return remembered
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // Below Linux's range for outgoing connections (32768 and up), any of which could hold it after a restart.
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new EmbeddedPostgresError('No free port was found on 127.0.0.1.')
}
