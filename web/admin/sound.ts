import { clipBounds, gainFor, isClipping, loudnessOf, peakOf } from '../../contract/voice-level.ts'

/** A word's sound on its way from microphone to board: mono, −1 to 1. */
export interface Take {
  readonly samples: Float32Array
  readonly rate: number
  /** Its tops were cut off before anything was done to it. */
  readonly clipping: boolean
}

/** Where a take is cut, in seconds. */
export interface Cut {
  readonly from: number
  readonly to: number
}

/** Enough for a voice, and half the bytes of a disc. */
export const clipRate = 24_000
/** A little air on both sides, so that no consonant is bitten off. */
const air = 0.04
const fadeSeconds = 0.005

export const secondsOf = ({ samples, rate }: Take): number => samples.length / rate

/** Where the word stands: from the first to the last 10 ms that are louder than the room. */
export function spokenCut(take: Take): Cut {
  const { samples, rate } = take
  const frame = Math.round(rate / 100)
  let first = -1
  let last = -1
  for (let at = 0; at + frame <= samples.length; at += frame) {
    if (!Number.isFinite(loudnessOf(samples.subarray(at, at + frame), rate))) continue
    if (first < 0) first = at
    last = at + frame
  }
  const whole = secondsOf(take)
  if (first < 0) return { from: 0, to: whole }
  return { from: Math.max(0, first / rate - air), to: Math.min(whole, last / rate + air) }
}

/** The cut piece, as loud as every other word, with soft ends: a cut in the middle of a wave would click. */
export function levelled(take: Take, cut: Cut): Float32Array {
  const { rate } = take
  const piece = take.samples.slice(Math.round(cut.from * rate), Math.round(cut.to * rate))
  const gain = gainFor(loudnessOf(piece, rate), peakOf(piece))
  const fade = Math.min(Math.round(fadeSeconds * rate), piece.length >> 1)
  return piece.map((sample, i) => sample * gain * Math.min(1, (i + 1) / fade, (piece.length - i) / fade))
}

export type TakeFault = 'silent' | 'clipping' | 'tooLong' | 'tooShort'

/** What the server would refuse, told before anything is sent. */
export function faultOf(take: Take, cut: Cut): TakeFault | null {
  const seconds = cut.to - cut.from
  if (seconds > clipBounds.longest) return 'tooLong'
  if (seconds < clipBounds.shortest) return 'tooShort'
  if (take.clipping) return 'clipping'
  const piece = take.samples.subarray(Math.round(cut.from * take.rate), Math.round(cut.to * take.rate))
  return Number.isFinite(loudnessOf(piece, take.rate)) ? null : 'silent'
}

export const takeOf = (samples: Float32Array, rate: number, raw: Float32Array): Take => ({
  samples,
  rate,
  clipping: isClipping(raw),
})

/** The loudest sample of each column, for drawing. */
export function columnsOf({ samples }: Take, columns: number): number[] {
  const width = samples.length / columns
  return Array.from({ length: columns }, (_, i) =>
    peakOf(
      samples.subarray(
        Math.floor(i * width),
        Math.max(Math.floor((i + 1) * width), Math.floor(i * width) + 1),
      ),
    ),
  )
}

const head = 44

/** A WAV file: PCM, 16 bits, mono. */
export function wavOf(samples: Float32Array, rate: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(head + samples.length * 2))
  const text = (at: number, letters: string) => {
    for (const [i, letter] of Array.from(letters).entries()) bytes.setUint8(at + i, letter.charCodeAt(0))
  }
  text(0, 'RIFF')
  bytes.setUint32(4, bytes.byteLength - 8, true)
  text(8, 'WAVEfmt ')
  bytes.setUint32(16, 16, true)
  bytes.setUint16(20, 1, true)
  bytes.setUint16(22, 1, true)
  bytes.setUint32(24, rate, true)
  bytes.setUint32(28, rate * 2, true)
  bytes.setUint16(32, 2, true)
  bytes.setUint16(34, 16, true)
  text(36, 'data')
  bytes.setUint32(40, samples.length * 2, true)
  for (const [i, sample] of samples.entries())
    bytes.setInt16(head + 2 * i, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true)
  return new Uint8Array(bytes.buffer)
}

/** In pieces: a call with a hundred thousand arguments overflows the stack. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
