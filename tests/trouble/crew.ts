import { queue } from '../../contract/index.ts'
import { mall } from '../world.ts'
import { kioskOf, must, openDay, setClock, signIn } from './hall.ts'
import type { Ask } from './hall.ts'
import type { Acknowledged } from './load.ts'
import type { Program } from './program.ts'

/** Who works in the hall under load. All survive a restart: tokens and sessions are in the database. */
export interface Crew {
  readonly kiosks: readonly Ask[]
  readonly counters: readonly { officer: Ask; counter: string }[]
  /** The day that the hall's clock stands in; a new server process has to be told. */
  readonly at: string
}

const desks = [
  ['petugas-disdukcapil-1', 'G01-1'],
  ['petugas-disdukcapil-2', 'G01-2'],
  ['petugas-disdukcapil-3', 'G02-1'],
  ['petugas-disdukcapil-4', 'G01-3'],
] as const

export async function openCrew(url: () => string): Promise<Crew> {
  const admin = await signIn(url, 'admin')
  const kiosks = []
  for (const n of [1, 2, 3]) kiosks.push(await kioskOf(url, admin, `Kios ${n}`))
  const at = await openDay(url, kiosks[0] as Ask)
  const counters = []
  for (const [username, counter] of desks) {
    const officer = await signIn(url, username)
    await must(officer(queue.openCounter, { params: { mall, counter } }))
    counters.push({ officer, counter })
  }
  return { kiosks, counters, at }
}

/** Waits until a new process serves and stands in the same day as the one before. */
export async function comeBack(program: Program, crew: Crew): Promise<void> {
  await program.ready()
  await setClock(() => program.url, crew.at)
}

/** Faults in words: the same key must give the same ticket again, however often the server died in between. */
export async function askedAgain(crew: Crew, { issued }: Acknowledged, most = 30): Promise<string[]> {
  const faults: string[] = []
  const step = Math.max(1, Math.floor(issued.length / most))
  for (let i = 0; i < issued.length; i += step) {
    const one = issued[i]
    const kiosk = crew.kiosks[one?.kiosk ?? 0]
    if (!one || !kiosk) continue
    const { output } = await kiosk(
      queue.issueTicket,
      { params: { mall }, body: { service: one.service } },
      one.key,
    )
    if (output?.ticket.id !== one.id || output.token !== one.token || output.ticket.number !== one.number)
      faults.push(`the key of ${one.number} gives ${output?.ticket.number ?? 'nothing'} now`)
  }
  return faults
}

/** Chance that a test can repeat: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
