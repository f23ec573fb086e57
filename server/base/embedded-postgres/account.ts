import { stat } from 'node:fs/promises'
import { EmbeddedPostgresError } from './errors.ts'
import { type Account, chooseAccount } from './rules.ts'
import { run } from './run.ts'

const ownAccount = 'selaso-postgres'

/** Asked of `id`, not of /etc/passwd: accounts may come from a directory service. */
async function known(name: string): Promise<Account | undefined> {
  const [uid, gid] = [await run('id', ['-u', name]), await run('id', ['-g', name])]
  return uid.ok && gid.ok ? { name, uid: Number(uid.output), gid: Number(gid.output) } : undefined
}

async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid }
}

/** The account that initdb and postgres run as, or undefined to run as ourselves. */
export async function accountFor(cluster: string): Promise<Account | undefined> {
  const ownUid = process.getuid?.()
  const owner = await ownerOf(cluster)
  if (ownUid !== undefined && owner && owner.uid !== ownUid && ownUid !== 0)
    throw new EmbeddedPostgresError(
      `${cluster} belongs to another account (${owner.name}); start Selaso as that one.`,
    )
  const candidates =
    ownUid === 0 ? [await known('postgres'), await known('nobody'), await known(ownAccount)] : []
  let chosen = chooseAccount(ownUid, owner, candidates)
  if (chosen === 'none') {
    const made = await run('useradd', [
      '--system',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      ownAccount,
    ])
    chosen = chooseAccount(ownUid, owner, [await known(ownAccount)])
    if (chosen === 'none')
      throw new EmbeddedPostgresError(
        `PostgreSQL refuses to run as root and there is no account to run it as (postgres, nobody): ${made.output.trim()}`,
      )
  }
  if (owner?.uid === 0 && chosen !== 'self')
    throw new EmbeddedPostgresError(
      `${cluster} belongs to root, as which PostgreSQL refuses to run; run: chown -R ${chosen.name} ${cluster}`,
    )
  return chosen === 'self' ? undefined : chosen
}

/** Tried as the account itself, because mode bits do not tell all (access lists, mounts). */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  return account === undefined || (await run('/bin/sh', ['-c', 'test -x "$0"', folder], account)).ok
}
