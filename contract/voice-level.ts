/**
 * What loudness means for a clip: both sides of the wall measure it, so that what is heard in the studio is what a board
 * says. ITU-R BS.1770 gates blocks of 400 ms and a spoken digit is shorter, so this is the mean power of what is spoken:
 * frames of 10 ms that are louder than the room.
 */
export const clipBounds = {
  /** dB below full scale; about the mean of the clips that the house brings. */
  target: -17,
  /** Highest sample after levelling: no loudspeaker of a hall is driven into its stop. */
  peak: 0.95,
  /** Quieter than this nothing was said: the room alone. */
  silent: -45,
  shortest: 0.1,
  /** “Silakan menuju” by an unhurried person takes 1.6 s. */
  longest: 3,
  rates: [16_000, 48_000],
  mostBytes: 300_000,
} as const

const frameSeconds = 0.01
const room = 10 ** (clipBounds.silent / 10)

/** Samples from −1 to 1. `-Infinity`: nothing is louder than the room. */
export function loudnessOf(samples: ArrayLike<number>, rate: number): number {
  const frame = Math.max(1, Math.round(rate * frameSeconds))
  let sum = 0
  let count = 0
  for (let at = 0; at + frame <= samples.length; at += frame) {
    const power = powerOf(samples, at, frame)
    if (power <= room) continue
    sum += power
    count++
  }
  return count === 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(sum / count)
}

function powerOf(samples: ArrayLike<number>, at: number, frame: number): number {
  let sum = 0
  for (let i = at; i < at + frame; i++) sum += (samples[i] ?? 0) ** 2
  return sum / frame
}

export function peakOf(samples: ArrayLike<number>): number {
  let peak = 0
  for (let i = 0; i < samples.length; i++) peak = Math.max(peak, Math.abs(samples[i] ?? 0))
  return peak
}

/** By how much to multiply, so that every clip is equally loud and none is driven into its stop. */
export function gainFor(loudness: number, peak: number): number {
  if (!Number.isFinite(loudness) || peak === 0) return 1
  return Math.min(10 ** ((clipBounds.target - loudness) / 20), clipBounds.peak / peak)
}

/** A microphone at its stop cuts the tops off: several samples in a row at full scale, more than once. */
export function isClipping(samples: ArrayLike<number>): boolean {
  let run = 0
  let tops = 0
  for (let i = 0; i < samples.length; i++) {
    run = Math.abs(samples[i] ?? 0) >= 0.99 ? run + 1 : 0
    if (run === 3) tops++
    if (tops >= 3) return true
  }
  return false
}
