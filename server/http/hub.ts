import type { ServerResponse } from 'node:http'
import { actorOf } from '../base/context.ts'
import type { Who } from '../base/context.ts'
import { isPosition, readEvents, toCloudEvent } from '../base/events.ts'
import type { StoredEvent } from '../base/events.ts'
import type { Ground } from '../base/ground.ts'
import type { Audience } from './route.ts'

/** How a module's events are spread. */
export interface Spreading {
  /** Which listeners an event concerns, e.g. `zone:Z1`, `ticket:…`, `hall`. */
  audiencesOf(event: StoredEvent): readonly string[]
  /** What everybody in the hall may hear of it; staff hear all of it. */
  publicData(event: StoredEvent): StoredEvent['data']
  /** Whose rights an event has changed, as `officer:…` or `device:…`: their streams end and have to ask again. */
  endsStreamsOf(event: StoredEvent): string | undefined
}

interface Listener {
  readonly response: ServerResponse
  readonly keys: readonly string[]
  readonly isStaff: boolean
  /** When whoever listens has to show who they are again; never for a stranger, whom everything may be told. */
  readonly endsAt: number
  /** Position of the last event written, so an event that reaches a listener by two keys is sent once. */
  sent: string
  /** Events that arrive while the missed ones are being replayed. */
  held: StoredEvent[] | undefined
}

const beatMs = 15_000
/** A session or token may run out without a word: so often a stream asks anew, and misses nothing by it. */
const longestMs = 30 * 60_000
/** More missed events than this: the page is told to read everything anew. */
const replayLimit = 1_000
/** A listener that does not take its bytes is cut off; it reconnects and resumes. */
const maxBacklogBytes = 256 * 1024

/** Built once an event and kind of listener, however many hear it. */
class Chunks {
  readonly #event: StoredEvent
  readonly #spreading: Spreading
  #forStaff: Buffer | undefined
  #forAll: Buffer | undefined

  constructor(event: StoredEvent, spreading: Spreading) {
    this.#event = event
    this.#spreading = spreading
  }

  of(isStaff: boolean): Buffer {
    if (isStaff) return (this.#forStaff ??= chunk(this.#event))
    return (this.#forAll ??= chunk({ ...this.#event, data: this.#spreading.publicData(this.#event) }))
  }
}

const chunk = (event: StoredEvent) =>
  Buffer.from(`id: ${event.position}\ndata: ${JSON.stringify(toCloudEvent(event))}\n\n`)

/** All open live streams of this process. One chunk is built per event and written to everybody concerned. */
export class Hub {
  readonly #ground: Ground
  readonly #spreading: Spreading
  readonly #rooms = new Map<string, Set<Listener>>()
  readonly #stop: () => void
  readonly #beat: NodeJS.Timeout
  #open = 0

  constructor(ground: Ground, spreading: Spreading) {
    this.#ground = ground
    this.#spreading = spreading
    this.#stop = ground.relay.listen((events) => {
      for (const event of events) this.#spread(event)
    })
    this.#beat = setInterval(() => {
      this.#beatAll()
    }, beatMs)
    this.#beat.unref()
  }

  get open(): number {
    return this.#open
  }

  /** Opens a stream; `after` is the last position the listener saw. Missed events come first, then live ones, none twice. */
  async add(
    response: ServerResponse,
    mall: string,
    who: Who,
    audience: Audience,
    after: string | undefined,
  ): Promise<void> {
    const isKnown = who.kind === 'officer' || who.kind === 'device'
    const listener: Listener = {
      response,
      keys: [...audience.keys, ...(isKnown ? [actorOf(who)] : [])].map((key) => `${mall}/${key}`),
      isStaff: audience.isStaff === true,
      endsAt: isKnown ? Date.now() + longestMs : Infinity,
      // What was heard elsewhere before may still be on its way through the relay.
      sent: after !== undefined && isPosition(after) ? after : '',
      held: [],
    }
    // The stream ends with its connection; without the framing of chunks an event to thousands is one plain write each.
    response.useChunkedEncodingByDefault = false
    // Headers are kept as long as the stream; those that protect pages say nothing about a stream of events.
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'close',
    })
    response.write('retry: 1500\n\n')
    for (const key of listener.keys) {
      let room = this.#rooms.get(key)
      if (!room) this.#rooms.set(key, (room = new Set()))
      room.add(listener)
    }
    this.#open++
    response.on('close', () => {
      this.#remove(listener)
    })
    try {
      if (listener.sent !== '') await this.#replay(listener, mall, listener.sent)
    } catch (error) {
      // The database is away: the page asks again a moment later, rather than sit at a stream that tells nothing.
      this.#ground.log('Missed events could not be read; the listener will ask again', error)
      response.end()
      return
    }
    const held = listener.held ?? []
    listener.held = undefined
    for (const event of held) this.#write(listener, event, new Chunks(event, this.#spreading))
  }

  async #replay(listener: Listener, mall: string, after: string): Promise<void> {
    const { events } = await readEvents(this.#ground.db, mall, after, replayLimit)
    if (events.length === replayLimit) {
      listener.response.write(`id: ${events.at(-1)?.position ?? after}\nevent: reset\ndata: {}\n\n`)
      return
    }
    for (const event of events)
      if (this.#keysOf(event).some((key) => listener.keys.includes(key)))
        this.#write(listener, event, new Chunks(event, this.#spreading))
  }

  #keysOf(event: StoredEvent): string[] {
    return this.#spreading.audiencesOf(event).map((key) => `${event.mall}/${key}`)
  }

  #spread(event: StoredEvent): void {
    const chunks = new Chunks(event, this.#spreading)
    for (const key of this.#keysOf(event)) {
      const room = this.#rooms.get(key)
      if (!room) continue
      for (const listener of room) {
        if (listener.held) listener.held.push(event)
        else this.#write(listener, event, chunks)
      }
    }
    const ended = this.#spreading.endsStreamsOf(event)
    if (ended === undefined) return
    for (const listener of this.#rooms.get(`${event.mall}/${ended}`) ?? []) listener.response.end()
  }

  #write(listener: Listener, event: StoredEvent, chunks: Chunks): void {
    if (!isAfter(event.position, listener.sent)) return
    listener.sent = event.position
    if (listener.response.writableLength > maxBacklogBytes) listener.response.destroy()
    else listener.response.write(chunks.of(listener.isStaff))
  }

  #beatAll(): void {
    const seen = new Set<Listener>()
    for (const room of this.#rooms.values())
      for (const listener of room) {
        if (seen.has(listener)) continue
        seen.add(listener)
        if (Date.now() >= listener.endsAt) listener.response.end()
        else listener.response.write(':\n\n')
      }
  }

  #remove(listener: Listener): void {
    for (const key of listener.keys) {
      const room = this.#rooms.get(key)
      if (!room?.delete(listener)) continue
      if (room.size === 0) this.#rooms.delete(key)
    }
    this.#open--
  }

  close(): void {
    this.#stop()
    clearInterval(this.#beat)
    for (const room of this.#rooms.values()) for (const listener of room) listener.response.end()
  }
}

function isAfter(position: string, other: string): boolean {
  if (other === '') return true
  const [txid = '0', seq = '0'] = position.split('.')
  const [otherTxid = '0', otherSeq = '0'] = other.split('.')
  const byTxid = BigInt(txid) - BigInt(otherTxid)
  return byTxid === 0n ? BigInt(seq) > BigInt(otherSeq) : byTxid > 0n
}
