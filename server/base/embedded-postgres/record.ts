import { randomBytes } from 'node:crypto'
import { chown, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, EmbeddedPostgresError, wordsOf } from './errors.ts'

/** `<directory>/postgres.json`, readable by its owner only. */
export interface Notes {
  id: string
  password: string
  /** 0 until the first start. */
  port: number
  /** Where the cluster lies when its account cannot reach the directory; else empty, so the directory may be moved. */
  elsewhere: string
  /** The cluster was made: if it is missing from now on, something is wrong, and an empty one would hide it. */
  made: boolean
}

export const notesFile = (directory: string) => join(directory, 'postgres.json')

export function newNotes(): Notes {
  const password = randomBytes(24).toString('base64url')
  return { id: randomBytes(8).toString('hex'), password, port: 0, elsewhere: '', made: false }
}

function isNotes(value: unknown): value is Notes {
  if (typeof value !== 'object' || value === null) return false
  const it = value as Partial<Record<keyof Notes, unknown>>
  const texts = [it.id, it.password, it.elsewhere].every((text) => typeof text === 'string')
  return texts && typeof it.port === 'number' && typeof it.made === 'boolean'
}

export async function readNotes(directory: string): Promise<Notes | undefined> {
  const file = notesFile(directory)
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (isNotes(value)) return value
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new EmbeddedPostgresError(`${file} cannot be read: ${wordsOf(error)}.`)
  }
  throw new EmbeddedPostgresError(`${file} is not what Selaso wrote; restore it from a backup.`)
}

export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is all we can do.
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Whole or not at all, and on the disk: without the password the cluster is closed for good. */
export async function writeNotes(directory: string, notes: Notes): Promise<void> {
  const file = notesFile(directory)
  const fresh = `${file}.new`
  const before = await stat(file).catch(() => undefined)
  const handle = await open(fresh, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(`${JSON.stringify(notes, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // Root must not take the notes away from the user whose directory this is.
  if (before && process.getuid?.() === 0) await chown(fresh, before.uid, before.gid)
  await rename(fresh, file)
  await syncFolder(dirname(file))
}
