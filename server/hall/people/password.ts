import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../../base/refusal.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. 2 = `Algorithm.Argon2id`, a const enum. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two at a time leave half of libuv's four threads to files and names; the rest wait, and a flood is refused. */
const mostAtOnce = 2
const mostWaiting = 100
let atWork = 0
const waiting: (() => void)[] = []

/** Runs work that ends in a password check when it is its turn: guessing must not take the machine from the counters. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atWork < mostAtOnce) atWork++
  else if (waiting.length >= mostWaiting) throw new Refusal('server.overloaded', {}, { retryAfterSeconds: 3 })
  // Who is waked takes over the place of who ended, so `atWork` stays as it is.
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else atWork--
  }
}

/** One spelling for characters that keyboards compose differently (NIST SP 800-63B, 3.1.1.2). */
const spelled = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(spelled(password), parameters)

let decoy: Promise<string> | undefined

/** Takes the same time whether there is such an account (`stored`) or not: the answer's delay names nobody. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16), parameters)
  const against = stored ?? (await decoy)
  const right = await verify(against, spelled(password))
  return right && stored !== undefined
}
