import { execFile } from 'node:child_process'
import { codeOf, wordsOf } from './errors.ts'
import type { Account } from './rules.ts'

/** Only what a program needs to run: the server must not inherit the application's secrets or stray PG* settings. */
export function cleanEnvironment(): Record<string, string> {
  const wanted = ['PATH', 'SystemRoot', 'TEMP', 'TMP']
  const environment: Record<string, string> = { LC_ALL: 'C' }
  for (const name of wanted) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}

export function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

export interface Outcome {
  ok: boolean
  output: string
  /** Why it could not be started at all, e.g. EACCES; else empty. */
  code: string
}

/** Runs a short program to its end, as the account if one is given. The account may not enter our own folder: hence `/`. */
export function run(file: string, args: readonly string[], account?: Account): Promise<Outcome> {
  const options = { cwd: '/', env: cleanEnvironment(), windowsHide: true, ...identity(account) }
  return new Promise((resolve) => {
    try {
      execFile(file, args, options, (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`
        resolve({ ok: error === null, output: output || (error ? wordsOf(error) : ''), code: codeOf(error) })
      })
    } catch (error) {
      resolve({ ok: false, output: wordsOf(error), code: codeOf(error) })
    }
  })
}
