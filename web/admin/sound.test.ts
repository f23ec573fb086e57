import { expect, test } from 'vitest'
import { clipBounds, loudnessOf, peakOf } from '../../contract/voice-level.ts'
import { readWave } from '../../server/front/announcements/voice/wave.ts'
import { base64Of, clipRate, columnsOf, faultOf, levelled, spokenCut, takeOf, wavOf } from './sound.ts'

const rate = clipRate
/** Half a second of silence, half a second of a tone, half a second of silence. */
const spoken = (volume: number) =>
  Float32Array.from({ length: rate * 1.5 }, (_, i) =>
    i >= rate / 2 && i < rate
      ? Math.max(-1, Math.min(1, volume * Math.sin((2 * Math.PI * 220 * i) / rate)))
      : 0,
  )
const take = (volume: number) => takeOf(spoken(volume), rate, spoken(volume))

test('the word is found between the silences', () => {
  const { from, to } = spokenCut(take(0.2))
  expect(from).toBeCloseTo(0.46, 2)
  expect(to).toBeCloseTo(1.04, 2)
})

test('a whisper and a shout come out equally loud, never at the stop, and begin and end softly', () => {
  const levels = [0.02, 0.9].map((volume) => {
    const piece = levelled(take(volume), spokenCut(take(volume)))
    expect(peakOf(piece)).toBeLessThanOrEqual(clipBounds.peak)
    expect(Math.abs(piece[0] ?? 1)).toBeLessThan(0.01)
    return loudnessOf(piece, rate)
  })
  for (const level of levels) expect(level).toBeCloseTo(clipBounds.target, 0)
})

test('what the server would refuse is said before', () => {
  const whole = { from: 0, to: 1.5 }
  expect(faultOf(take(0.3), whole)).toBeNull()
  expect(faultOf(take(0), whole)).toBe('silent')
  expect(faultOf(take(3), whole)).toBe('clipping')
  expect(faultOf(take(0.3), { from: 0, to: 3.5 })).toBe('tooLong')
  expect(faultOf(take(0.3), { from: 0.5, to: 0.55 })).toBe('tooShort')
})

test('the file is read back as it was written', () => {
  const piece = levelled(take(0.3), spokenCut(take(0.3)))
  const file = wavOf(piece, rate)
  const read = readWave(Buffer.from(base64Of(file), 'base64'))
  expect(read).toMatchObject({ rate, channels: 1 })
  expect(read.samples.length).toBe(piece.length)
  for (let i = 0; i < piece.length; i += 97) expect(read.samples[i]).toBeCloseTo(piece[i] ?? 0, 3)
})

test('the drawing shows the word where it stands', () => {
  const columns = columnsOf(take(0.5), 15)
  expect(columns.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  for (const peak of columns.slice(5, 10)) expect(peak).toBeCloseTo(0.5, 2)
})
