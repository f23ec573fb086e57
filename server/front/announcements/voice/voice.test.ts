import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { announcements, voice } from '../../../../contract/index.ts'
import { clipBounds, gainFor, isClipping, loudnessOf, peakOf } from '../../../../contract/voice-level.ts'
import { mall, openWorld } from '../../../../tests/world.ts'
import type { Caller, World } from '../../../../tests/world.ts'
import { forgetReplacedClips } from '../index.ts'
import { toneFile } from './sound.fixture.ts'
import { readWave } from './wave.ts'

let world: World
let admin: Caller

beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())
afterEach(() => putBack('loket'))

const save = (word: string, wav: Buffer, who: Caller = admin, key?: string) =>
  who(
    voice.saveClip,
    { params: { mall, word }, body: { wav: wav.toString('base64'), source: 'human' } },
    key === undefined ? {} : { key },
  )
const putBack = (word: string) => admin(voice.putBackClip, { params: { mall, word } })
const present = async () => (await world.anonymous(voice.getVoice, { params: { mall } })).output
const clips = async () => (await admin(voice.listClips, { params: { mall } })).output
const events = async (type: string) =>
  world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query<{ data: Record<string, unknown> }>({
      name: 'events of a type',
      text: 'select data from base.event where type = $1 order by seq',
      values: [type],
    }),
  )

test('a hall begins with a clip for every word, all by the machine, and all equally loud after levelling', async () => {
  const list = await clips()
  expect(list).toHaveLength(48)
  expect(list.filter(({ source }) => source !== 'machine')).toEqual([])
  for (const { word, loudness, gain } of list) {
    if (word === 'chime') continue
    expect(Math.abs((loudness ?? 0) + 20 * Math.log10(gain) - clipBounds.target), word).toBeLessThan(3)
  }
  expect(list.find(({ word }) => word === 'ratus')?.sample).toEqual({
    caption: 'Nomor antrean D1-017, silakan menuju Loket 200.',
    words: ['nomor-antrean', 'd', 'satu', 'nol', 'satu', 'tujuh', 'silakan-menuju', 'loket', 'dua', 'ratus'],
  })
  for (const { word, sample } of list) expect(sample.words, word).toContain(word)
})

test('a recording takes the place of the machine, under a new address and version, and is put back', async () => {
  const before = await present()
  const wav = toneFile()
  const { output: saved } = await save('loket', wav)
  expect(saved).toMatchObject({ word: 'loket', source: 'human', hasMachine: true, seconds: 0.5 })
  const now = await present()
  expect(now.version).not.toBe(before.version)
  const [clip, old] = [now, before].map(({ clips }) => clips.find(({ word }) => word === 'loket'))
  expect(clip?.address).toBe(`/${mall}/voice/${saved.digest}.wav`)
  expect(clip?.instead?.address).toBe(old?.address)
  const digest = saved.digest ?? ''
  const sound = await world.anonymous(voice.getRecording, { params: { mall, digest } })
  expect(Buffer.from(sound.output.wav, 'base64').equals(wav)).toBe(true)
  expect((await putBack('loket')).output).toMatchObject({ source: 'machine', recordedAt: null })
  expect((await present()).version).toBe(before.version)
  // A board that had just asked for the list still gets the file.
  expect((await world.anonymous(voice.getRecording, { params: { mall, digest } })).status).toBe(200)
})

test('a board hears of another version with its next claim', async () => {
  const board = await world.device({ kind: 'board', label: 'Papan A', zone: 'Z1' })
  const claim = async () =>
    (
      await board(announcements.claimAnnouncement, {
        params: { mall, zone: 'Z1' },
        body: { player: randomUUID(), fresh: false },
      })
    ).output.voice
  const before = await claim()
  expect(before).toBe((await present()).version)
  await save('loket', toneFile({ hertz: 300 }))
  expect(await claim()).not.toBe(before)
  expect(await claim()).toBe((await present()).version)
})

test('every change is one event with the content of the file, and the same file again is none', async () => {
  const begun = (await events('clip.recorded')).length
  const wav = toneFile({ hertz: 250 })
  const key = randomUUID()
  const first = (await save('loket', wav, admin, key)).output
  expect((await save('loket', wav, admin, key)).output).toEqual(first)
  await save('loket', wav)
  const recorded = (await events('clip.recorded')).slice(begun)
  expect(recorded.map(({ data }) => data)).toEqual([
    { word: 'loket', digest: first.digest, source: 'human', replaced: null },
  ])
  const put = (await events('clip.put-back')).length
  await putBack('loket')
  await putBack('loket')
  expect(await events('clip.put-back')).toHaveLength(put + 1)
})

test('two people who record one word at once leave one recording', async () => {
  await Promise.all([300, 310, 320, 330].map((hertz) => save('loket', toneFile({ hertz }))))
  expect((await clips()).filter(({ source }) => source === 'human').map(({ word }) => word)).toEqual([
    'loket',
  ])
})

test('what is no clip is refused by name, and the clip in use stays', async () => {
  const before = await present()
  const refused = async (wav: Buffer) => (await save('loket', wav)).problem.code
  expect(await refused(Buffer.from('ID3 an MP3 named .wav, longer than twelve bytes'))).toBe('clip.not-audio')
  expect(await refused(toneFile().subarray(0, 9_000))).toBe('clip.not-audio')
  expect(await refused(toneFile({ channels: 2 }))).toBe('clip.not-audio')
  expect(await refused(toneFile({ rate: 8_000 }))).toBe('clip.not-audio')
  expect(await refused(toneFile({ bits: 8 }))).toBe('clip.not-audio')
  expect(await refused(toneFile({ seconds: 3.1 }))).toBe('clip.too-long')
  expect(await refused(toneFile({ seconds: 0.05 }))).toBe('clip.too-short')
  expect(await refused(toneFile({ volume: 0.001 }))).toBe('clip.silent')
  expect(await refused(toneFile({ volume: 2 }))).toBe('clip.clipping')
  expect((await save('halo', toneFile())).problem.code).toBe('clip.unknown-word')
  const strange = { params: { mall, digest: 'f'.repeat(64) } }
  expect((await world.anonymous(voice.getRecording, strange)).problem.code).toBe('clip.unknown')
  expect(await present()).toEqual(before)
})

test('only the admin changes the voice of the hall', async () => {
  const manager = await world.officer('manajer')
  expect((await save('loket', toneFile(), manager)).problem.code).toBe('access.not-allowed')
  expect((await save('loket', toneFile(), world.anonymous)).problem.code).toBe('access.sign-in-needed')
  expect((await manager(voice.listClips, { params: { mall } })).problem.code).toBe('access.not-allowed')
})

test('a replaced recording is forgotten after a month, one in use never', async () => {
  const old = (await save('loket', toneFile({ hertz: 400 }))).output.digest ?? ''
  const kept = (await save('loket', toneFile({ hertz: 410 }))).output.digest ?? ''
  const begun = world.clock.now()
  world.clock.advance(31 * 86_400_000)
  await forgetReplacedClips(world.selaso.ground, mall)
  world.clock.moveTo(begun)
  const ask = (digest: string) => world.anonymous(voice.getRecording, { params: { mall, digest } })
  expect((await ask(old)).problem.code).toBe('clip.unknown')
  expect((await ask(kept)).status).toBe(200)
})

test('loudness is of what is spoken, not of the silence around it', () => {
  const { samples, rate } = readWave(toneFile({ volume: 0.5 }))
  const within = new Float32Array(rate * 2)
  within.set(samples, rate)
  // A sine of half scale: 0.5 / √2.
  expect(loudnessOf(samples, rate)).toBeCloseTo(-9.03, 1)
  expect(loudnessOf(within, rate)).toBeCloseTo(-9.03, 1)
  expect(loudnessOf(new Float32Array(rate), rate)).toBe(Number.NEGATIVE_INFINITY)
  expect(20 * Math.log10(gainFor(-9.03, peakOf(samples)))).toBeCloseTo(clipBounds.target + 9.03, 1)
  expect(gainFor(-40, 0.5)).toBeCloseTo(clipBounds.peak / 0.5, 5)
  expect(isClipping(samples)).toBe(false)
  expect(isClipping(readWave(toneFile({ volume: 1.5 })).samples)).toBe(true)
})
