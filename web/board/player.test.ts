import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { voice } from '../../contract/index.ts'
import { Player } from './player.ts'

/** The browser's audio, as far as a board uses it: nothing sounds, everything is counted. */
class SilentAudio extends EventTarget {
  readonly state = 'running'
  readonly destination = {}
  currentTime = 0
  decoded = 0
  started = 0
  readonly #alive = new Set<Source>()

  get sounding(): number {
    return this.#alive.size
  }

  async decodeAudioData(bytes: ArrayBuffer) {
    if (bytes.byteLength === 0) throw new DOMException('not audio', 'EncodingError')
    this.decoded++
    const samples = new Float32Array([0.5])
    return Promise.resolve({ duration: 0.5, getChannelData: () => samples })
  }

  createBufferSource() {
    const source = new Source(this, this.#alive)
    return source
  }
}

class Source extends EventTarget {
  buffer: { getChannelData(channel: number): Float32Array } | null = null
  listeners = 0
  readonly #audio: SilentAudio
  readonly #alive: Set<Source>

  constructor(audio: SilentAudio, alive: Set<Source>) {
    super()
    this.#audio = audio
    this.#alive = alive
  }

  connect() {
    return this
  }

  start() {
    this.#audio.started++
    this.#alive.add(this)
    said.push(this.buffer?.getChannelData(0)[0] ?? 0)
    setTimeout(() => {
      this.#alive.delete(this)
      this.dispatchEvent(new Event('ended'))
    }, 500)
  }
}

let said: number[] = []
/** Addresses without sound. */
const broken = new Set<string>()
let asked = 0

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  asked = 0
  broken.clear()
  vi.stubGlobal('fetch', (address: string) => {
    asked++
    return Promise.resolve(new Response(broken.has(address) ? '' : 'sound'))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const clips = (loket: string, instead: string | null = null): voice.Voice => ({
  version: loket,
  clips: ['chime', 'a', 'satu', 'loket'].map((word) => ({
    word,
    address: word === 'loket' ? loket : `/voice/${word}`,
    gain: word === 'loket' && loket === '/voice/new' ? 0.5 : 1,
    instead: word === 'loket' && instead !== null ? { address: instead, gain: 2 } : null,
  })),
})
const open = async (voice: voice.Voice) => {
  const audio = new SilentAudio()
  const player = new Player(audio as unknown as AudioContext)
  await player.use(voice)
  const say = async (times = 1) => {
    const spoken = player.say(['a', 'satu', 'loket', 'satu'], times)
    spoken.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(600)
    return spoken
  }
  return { audio, player, say }
}

test('after five hundred calls a board holds what it held after one', async () => {
  const { audio, say } = await open(clips('/voice/loket'))
  await say(2)
  const [decoded, fetched] = [audio.decoded, asked]
  for (let call = 0; call < 500; call++) await say(2)
  expect(audio.started).toBe(501 * 9)
  expect([audio.decoded, asked]).toEqual([decoded, fetched])
  expect([audio.sounding, vi.getTimerCount()]).toEqual([0, 0])
})

test('a replaced recording is said at the next call with its own level, and the old one is let go', async () => {
  const { audio, player, say } = await open(clips('/voice/old'))
  await say()
  expect(said[3]).toBe(0.5)
  await player.use(clips('/voice/new'))
  expect(audio.decoded).toBe(5)
  said = []
  await say()
  expect(said[3]).toBe(0.25)
  // Had the old one been kept, coming back to it would ask nobody.
  await player.use(clips('/voice/old'))
  expect(audio.decoded).toBe(6)
})

test('a recording that is no sound is named, and the clip of the house is said: no call is lost', async () => {
  broken.add('/voice/new')
  const { player, say } = await open(clips('/voice/new', '/voice/house'))
  await say()
  expect(said[3]).toBe(1)
  expect(player.broken).toEqual(['loket'])
  expect((await player.check(['loket', 'a'])).map(({ state }) => state)).toEqual(['instead', 'ready'])
  broken.clear()
  await say()
  expect(player.broken).toEqual([])
})

test('without any sound for a word nothing is said at all, and the word is named', async () => {
  broken.add('/voice/new')
  const { player, say } = await open(clips('/voice/new'))
  await expect(say()).rejects.toMatchObject({ fault: 'clip-broken', message: 'loket' })
  expect(said).toEqual([])
  await expect(player.say(['zebra'], 1)).rejects.toMatchObject({ fault: 'clip-missing', message: 'zebra' })
})
