import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peakOf } from '../../../contract/voice-level.ts'
import { allClips, clipsOf, numberWords, placeWords, spelled } from './phrase.ts'
import { readWave } from './voice/wave.ts'

test('a number is spelled sign by sign, a counter is counted', () => {
  expect(clipsOf('A1-012', 'Loket 5').join(' ')).toBe(
    'nomor-antrean a satu nol satu dua silakan-menuju loket lima',
  )
  expect(placeWords('Loket 65')).toEqual(['loket', 'enam', 'puluh', 'lima'])
  expect(placeWords('Loket 3A')).toEqual(['loket', 'tiga', 'a'])
})

test('numbers are said as people say them', () => {
  const said = (n: number) => numberWords(n).join(' ')
  expect([0, 10, 11, 12, 20, 21, 100, 101, 111, 123, 200, 919].map(said)).toEqual([
    'nol',
    'sepuluh',
    'sebelas',
    'dua belas',
    'dua puluh',
    'dua puluh satu',
    'seratus',
    'seratus satu',
    'seratus sebelas',
    'seratus dua puluh tiga',
    'dua ratus',
    'sembilan ratus sembilan belas',
  ])
})

const units: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
}

/** What a listener understands: the words back to the number. */
const heard = (words: readonly string[]): number => {
  let sum = 0
  let one = 0
  for (const word of words) {
    if (word === 'belas') one += 10
    else if (word === 'puluh') one *= 10
    else if (word === 'ratus') one *= 100
    else {
      sum += one
      one = units[word] ?? Number.NaN
    }
  }
  return sum + one
}

test('every number up to 999 is understood as itself', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), (n) => heard(numberWords(n)) === n))
})

test('no sign of a number is left out', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Z][0-9]-[0-9]{3}$/), (number) => spelled(number).length === 5))
})

const voice = join(process.cwd(), 'blueprints/voices/id')

test('the clips of the house say every number, and every counter of the hall', async () => {
  const floors = JSON.parse(await readFile('blueprints/pekanbaru/floors.json', 'utf8')) as unknown
  const labels = [...JSON.stringify(floors).matchAll(/"number":\d+,"label":\{"id":"([^"]+)"/g)].map(
    ([, label = '']) => label,
  )
  expect(labels.length).toBeGreaterThanOrEqual(65)
  const there = new Set((await readdir(voice)).map((file) => file.replace('.wav', '')))
  expect(allClips(labels).filter((word) => !there.has(word))).toEqual([])
})

test('each clip is a sound: mono, 16 kHz, neither silent nor clipped, no longer than a word; all under 2 MB', async () => {
  const { clips } = JSON.parse(await readFile(join(voice, 'manifest.json'), 'utf8')) as {
    clips: Record<string, { seconds: number }>
  }
  let bytes = 0
  for (const [word, { seconds }] of Object.entries(clips)) {
    const file = join(voice, `${word}.wav`)
    bytes += (await stat(file)).size
    const wave = readWave(await readFile(file))
    expect(wave, word).toMatchObject({ rate: 16_000, channels: 1 })
    expect(peakOf(wave.samples), word).toBeGreaterThan(0.3)
    expect(peakOf(wave.samples), word).toBeLessThan(0.99)
    expect(wave.seconds, word).toBeCloseTo(seconds, 2)
    expect(wave.seconds, word).toBeLessThan(2)
  }
  expect(bytes).toBeLessThan(2_000_000)
})

test('what is no sound is refused with a reason', () => {
  expect(() => readWave(Buffer.from('<html>not found</html>'))).toThrow('This is no WAVE file.')
  expect(() => readWave(Buffer.from('ID3 an MP3 named .wav, more than twelve bytes'))).toThrow('no WAVE')
})
