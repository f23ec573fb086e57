import {
  access,
  chmod,
  chown,
  constants,
  mkdir,
  readdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { canEnter } from './account.ts'
import { codeOf, EmbeddedPostgresError } from './errors.ts'
import { notesFile, readNotes } from './record.ts'
import type { Account } from './rules.ts'

/** Root's clusters whose directory is closed to their account. Not below a tmp folder: those are emptied. */
const openGround = '/var/lib/selaso-postgres'

/** The directory's one true name, made if it is missing. */
export async function openDirectory(wanted: string): Promise<string> {
  const directory = resolve(wanted)
  try {
    await mkdir(dirname(directory), { recursive: true, mode: 0o700 })
    // By itself: `recursive` tries for ever where nothing can be made although the folder above is there (/proc).
    await mkdir(directory, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    // The slash: a file is refused.
    await access(`${directory}/`, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(directory)
  } catch (error) {
    throw new EmbeddedPostgresError(`The data directory ${directory} is not writable (${codeOf(error)}).`)
  }
}

/** Before the first start: whatever lies there already is not ours to touch. */
export async function refuseStrangers(directory: string): Promise<void> {
  const here = await readdir(directory)
  if (here.includes('PG_VERSION'))
    throw new EmbeddedPostgresError(
      `${directory} is a PostgreSQL cluster of another program; choose another directory.`,
    )
  const inside = here.includes('postgres') ? await readdir(join(directory, 'postgres')) : []
  if (inside.length > 0)
    throw new EmbeddedPostgresError(
      `${join(directory, 'postgres')} was not made by Selaso (${notesFile(directory)} is missing); choose another directory.`,
    )
}

/** A directory closed to everyone but us is opened to the account's group, for passing through only. */
export async function letThrough(directory: string, account: Account): Promise<void> {
  const { uid, mode } = await stat(directory)
  if (uid !== 0 || (mode & 0o077) !== 0 || !(await canEnter(dirname(directory), account))) return
  await chown(directory, uid, account.gid)
  await chmod(directory, 0o710)
}

/**
 * Where a new cluster shall lie: in the directory ('') or elsewhere. Folders above the directory (such as /root) stay
 * as closed as they are; the cluster of root then goes to an open folder instead.
 */
export async function choosePlace(
  directory: string,
  account: Account | undefined,
  id: string,
): Promise<string> {
  if (!account) return ''
  await letThrough(directory, account)
  if (await canEnter(directory, account)) return ''
  const place = join(openGround, id)
  try {
    await mkdir(place, { recursive: true })
    for (const folder of [openGround, place]) await chmod(folder, 0o711)
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The account ${account.name} can reach neither ${directory} nor ${openGround} (${codeOf(error)}).`,
    )
  }
  return place
}

/** A copied directory must not share the cluster of the first: writing in the copy would change the original. */
export async function guardPlace(place: string, directory: string, id: string): Promise<void> {
  if (place === directory) return
  const file = join(place, 'home')
  const home = await readFile(file, 'utf8').catch(() => '')
  if (home === directory) return
  const other = home === '' ? undefined : await readNotes(home).catch(() => undefined)
  if (other?.id === id)
    throw new EmbeddedPostgresError(
      `${directory} is a copy of ${home}, whose cluster lies in ${place}; restore a backup instead.`,
    )
  await mkdir(place, { recursive: true })
  await writeFile(file, directory, { mode: 0o600 })
}
