/** A clip that the house has none of, or that is no sound. */
export class ClipFault extends Error {
  readonly fault: 'clip-missing' | 'clip-broken'
  constructor(fault: ClipFault['fault'], words: string) {
    super(words)
    this.fault = fault
  }
}

/** A breath between words, in seconds. */
const pause = 0.03

/**
 * One AudioContext, every clip decoded before it is needed. A call is put together whole before the chime sounds: with a
 * clip missing nothing sounds at all and the fault is told, because half a call sends people to the wrong counter.
 */
export class Player {
  readonly #context = new AudioContext()
  readonly #base: string
  readonly #clips = new Map<string, AudioBuffer>()
  readonly #broken = new Map<string, ClipFault['fault']>()

  constructor(base: string) {
    this.#base = base
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

  /** Fetches and decodes the whole set; what fails is kept as broken and asked for again at the next call that needs it. */
  async load(): Promise<void> {
    const answer = await fetch(`${this.#base}/manifest.json`)
    if (!answer.ok) throw new ClipFault('clip-missing', 'manifest.json')
    const { clips } = (await answer.json()) as { clips: Record<string, unknown> }
    await Promise.all(Object.keys(clips).map((word) => this.#get(word)))
  }

  get broken(): readonly string[] {
    return [...this.#broken.keys()]
  }

  async #get(word: string): Promise<AudioBuffer | undefined> {
    const known = this.#clips.get(word)
    if (known) return known
    try {
      const answer = await fetch(`${this.#base}/${encodeURIComponent(word)}.wav`)
      if (!answer.ok) throw new ClipFault('clip-missing', word)
      const buffer = await this.#context.decodeAudioData(await answer.arrayBuffer())
      this.#clips.set(word, buffer)
      this.#broken.delete(word)
      return buffer
    } catch (error) {
      this.#broken.set(word, error instanceof ClipFault ? error.fault : 'clip-broken')
      return undefined
    }
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
    await new Promise((ended) => last?.addEventListener('ended', ended))
  }
}
