import type { voice } from '../../contract/index.ts'

type Clip = voice.Voice['clips'][number]
type Sound = Pick<Clip, 'address' | 'gain'>

/** A clip that the hall has none of, or that is no sound. */
export class ClipFault extends Error {
  readonly fault: 'clip-missing' | 'clip-broken'
  constructor(fault: ClipFault['fault'], words: string) {
    super(words)
    this.fault = fault
  }
}

/** How one word stands: `instead` = the recording cannot be played, the clip of the house is said. */
export interface ClipState {
  readonly word: string
  readonly state: 'ready' | 'instead' | ClipFault['fault']
  readonly seconds: number
}

/** A breath between words, in seconds. */
const pause = 0.03

/**
 * One AudioContext, every clip decoded before it is needed. A call is put together whole before the chime sounds: with a
 * clip missing nothing sounds at all and the fault is told, because half a call sends people to the wrong counter.
 */
export class Player {
  readonly #context: AudioContext
  #clips: ReadonlyMap<string, Clip> = new Map()
  /** By address, so that a replaced recording is another one. */
  #sounds = new Map<string, AudioBuffer>()
  readonly #broken = new Map<string, ClipFault['fault']>()

  constructor(context = new AudioContext()) {
    this.#context = context
  }

  get isAllowed(): boolean {
    return this.#context.state === 'running'
  }

  /** Browsers allow sound after a touch. */
  async allow(): Promise<void> {
    await this.#context.resume()
  }

  onState(heard: () => void): void {
    this.#context.addEventListener('statechange', heard)
  }

  /** From now on these clips; what none of them uses is let go, or a board that runs for months would grow. */
  async use({ clips }: voice.Voice): Promise<void> {
    this.#clips = new Map(clips.map((clip) => [clip.word, clip]))
    const used = new Set(clips.flatMap(({ address, instead }) => [address, instead?.address]))
    this.#sounds = new Map([...this.#sounds].filter(([address]) => used.has(address)))
    this.#broken.clear()
    await Promise.all(clips.map(({ word }) => this.#get(word)))
  }

  get broken(): readonly string[] {
    return [...this.#broken.keys()]
  }

  /** How every word of these stands. */
  async check(words: readonly string[]): Promise<ClipState[]> {
    return Promise.all(
      words.map(async (word) => {
        const sound = await this.#get(word)
        const fault = this.#broken.get(word)
        const state = sound ? (fault ? 'instead' : 'ready') : (fault ?? 'clip-missing')
        return { word, state, seconds: sound?.duration ?? 0 }
      }),
    )
  }

  get words(): readonly string[] {
    return [...this.#clips.keys()]
  }

  /** What failed is kept as broken and asked for again at the next call that needs it. */
  async #get(word: string): Promise<AudioBuffer | undefined> {
    const clip = this.#clips.get(word)
    if (!clip) {
      this.#broken.set(word, 'clip-missing')
      return undefined
    }
    try {
      const sound = await this.#sound(clip, this.#broken.has(word))
      this.#broken.delete(word)
      return sound
    } catch (error) {
      this.#broken.set(word, error instanceof ClipFault ? error.fault : 'clip-broken')
      return clip.instead ? this.#sound(clip.instead, false).catch(() => undefined) : undefined
    }
  }

  async #sound({ address, gain }: Sound, anew: boolean): Promise<AudioBuffer> {
    const known = this.#sounds.get(address)
    if (known) return known
    const answer = await fetch(address, anew ? { cache: 'reload' } : {})
    if (!answer.ok) throw new ClipFault('clip-missing', address)
    const sound = await this.#context.decodeAudioData(await answer.arrayBuffer())
    const samples = sound.getChannelData(0)
    for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain
    this.#sounds.set(address, sound)
    return sound
  }

  /** Resolves when the last clip has ended, by its own word and not by a clock. */
  async say(words: readonly string[], times: number): Promise<void> {
    const wanted = ['chime', ...words]
    const buffers = await Promise.all(wanted.map((word) => this.#get(word)))
    const missing = wanted.filter((_, i) => buffers[i] === undefined)
    const [first] = missing
    if (first !== undefined)
      throw new ClipFault(this.#broken.get(first) ?? 'clip-missing', [...new Set(missing)].join(', '))
    const [chime, ...said] = buffers.filter((buffer) => buffer !== undefined)
    const sequence = [chime, ...Array.from({ length: times }, () => said).flat()]
    let at = this.#context.currentTime + 0.02
    let last: AudioBufferSourceNode | undefined
    for (const buffer of sequence) {
      if (!buffer) continue
      last = this.#context.createBufferSource()
      last.buffer = buffer
      last.connect(this.#context.destination)
      last.start(at)
      at += buffer.duration + pause
    }
    await new Promise((ended) => last?.addEventListener('ended', ended, { once: true }))
  }
}
