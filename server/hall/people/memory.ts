import type { Session } from 'fastify'
import type { Who } from '../../base/context.ts'
import { machineClock } from '../../base/clock.ts'
import type { StoredEvent } from '../../base/events.ts'
import type { Ground } from '../../base/ground.ts'
import { endsSessions } from './events.ts'

/** What may be believed without asking the database; other processes' changes come sooner, by events. */
const keepMs = 5_000
const mostKept = 5_000

interface Kept<V> {
  readonly loading: Promise<V | undefined>
  value?: V
  readonly until: number
}

/** Answers of the last seconds. Only what was found is kept; a load that was under way when something changed is not. */
export class ShortMemory<V> {
  readonly #kept = new Map<string, Kept<V>>()
  readonly #now: () => number

  /** Real time, not the hall's clock: a demo that stands still must not keep a revoked device alive. */
  constructor(now: () => number = () => machineClock.now().getTime()) {
    this.#now = now
  }

  through(key: string, load: () => Promise<V | undefined>): Promise<V | undefined> {
    const known = this.#kept.get(key)
    if (known && known.until > this.#now()) return known.loading
    const kept: Kept<V> = { loading: load(), until: this.#now() + keepMs }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break
      this.#kept.delete(oldest)
    }
    const drop = () => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key)
    }
    kept.loading.then((value) => {
      if (value === undefined) drop()
      else kept.value = value
    }, drop)
    return kept.loading
  }

  forget(key: string): void {
    this.#kept.delete(key)
  }

  /** Also drops what is being loaded: it may have been read before the change. */
  forgetAll(concerned: (value: V) => boolean): void {
    for (const [key, { value }] of this.#kept)
      if (value === undefined || concerned(value)) this.#kept.delete(key)
  }

  get size(): number {
    return this.#kept.size
  }
}

export interface KeptSession {
  readonly session: Session
  readonly mall: string
  readonly officer: string
}
type Officer = Extract<Who, { kind: 'officer' }>
type Device = Extract<Who, { kind: 'device' }>

export class PeopleMemory {
  readonly sessions = new ShortMemory<KeptSession>()
  readonly officers = new ShortMemory<Officer>()
  readonly devices = new ShortMemory<Device>()
  /** When each device was last written down as seen, by real time. */
  readonly seen = new Map<string, number>()

  forgetOfficer(mall: string, id: string): void {
    this.sessions.forgetAll((kept) => kept.mall === mall && kept.officer === id)
    this.officers.forgetAll((who) => who.mall === mall && who.id === id)
  }

  forgetDevice(mall: string, id: string): void {
    this.devices.forgetAll((who) => who.mall === mall && who.id === id)
  }

  take(event: StoredEvent): void {
    const id = event.subject.split('/')[1] ?? ''
    if (endsSessions.has(event.type)) this.forgetOfficer(event.mall, id)
    else if (event.type === 'device.revoked') this.forgetDevice(event.mall, id)
  }
}

const memories = new WeakMap<Ground, PeopleMemory>()

/** One memory for each server process, shared by the session store, the identification and the actions. */
export function memoryOf(ground: Ground): PeopleMemory {
  let memory = memories.get(ground)
  if (!memory) {
    const made = new PeopleMemory()
    ground.relay.listen((events) => {
      for (const event of events) made.take(event)
    })
    memories.set(ground, made)
    memory = made
  }
  return memory
}
