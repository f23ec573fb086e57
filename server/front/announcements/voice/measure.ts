import { createHash } from 'node:crypto'
import type { Code } from '../../../../contract/index.ts'
import { clipBounds, isClipping, loudnessOf, peakOf } from '../../../../contract/voice-level.ts'
import { readWave } from './wave.ts'

/** A clip and what was measured of it. */
export interface Measured {
  readonly wav: Buffer
  readonly digest: string
  readonly seconds: number
  readonly loudness: number
  readonly peak: number
}

export interface ClipFault {
  readonly code: Extract<Code, `clip.${string}`>
  readonly params: Readonly<Record<string, number>>
}

const fault = (code: ClipFault['code'], params: ClipFault['params'] = {}): ClipFault => ({ code, params })

/** A clip that a board can say, or why it is none. */
export function measure(wav: Buffer): Measured | ClipFault {
  const sound = read(wav)
  if (!sound) return fault('clip.not-audio')
  const { samples, seconds, rate } = sound
  const { shortest, longest } = clipBounds
  if (seconds > longest)
    return fault('clip.too-long', { seconds: Math.round(seconds * 10) / 10, most: longest })
  if (seconds < shortest) return fault('clip.too-short', { least: shortest })
  const loudness = loudnessOf(samples, rate)
  if (!Number.isFinite(loudness)) return fault('clip.silent')
  if (isClipping(samples)) return fault('clip.clipping')
  const digest = createHash('sha256').update(wav).digest('hex')
  return { wav, digest, seconds, loudness, peak: peakOf(samples) }
}

function read(wav: Buffer) {
  try {
    const sound = readWave(wav)
    const [lowest, highest] = clipBounds.rates
    const plays = sound.channels === 1 && sound.rate >= lowest && sound.rate <= highest
    return plays && wav.length <= clipBounds.mostBytes ? sound : undefined
  } catch {
    return undefined
  }
}
