import type { voice } from '../../contract/index.ts'
import { clipRate, takeOf } from './sound.ts'
import type { Take } from './sound.ts'

let context: AudioContext | undefined
let playing: AudioBufferSourceNode[] = []
const audio = (): AudioContext => (context ??= new AudioContext())

/** Whatever the browser can play, as one channel at the rate of clips; the browser decodes, mixes and resamples. */
export async function decode(file: Blob): Promise<Take> {
  const decoded = await audio().decodeAudioData(await file.arrayBuffer())
  const length = Math.max(1, Math.ceil(decoded.duration * clipRate))
  const room = new OfflineAudioContext(1, length, clipRate)
  const source = room.createBufferSource()
  source.buffer = decoded
  source.connect(room.destination)
  source.start()
  const mixed = await room.startRendering()
  return takeOf(mixed.getChannelData(0), clipRate, decoded.getChannelData(0))
}

const bufferOf = (samples: Float32Array, rate: number): AudioBuffer => {
  const buffer = audio().createBuffer(1, Math.max(1, samples.length), rate)
  buffer.getChannelData(0).set(samples)
  return buffer
}

/** A breath between words, as boards make it. */
const pause = 0.03

async function play(
  sounds: readonly { readonly buffer: AudioBuffer; readonly gain: number }[],
): Promise<void> {
  stop()
  await audio().resume()
  let at = audio().currentTime + 0.02
  for (const { buffer, gain } of sounds) {
    const source = audio().createBufferSource()
    const level = audio().createGain()
    level.gain.value = gain
    source.buffer = buffer
    source.connect(level).connect(audio().destination)
    source.start(at)
    at += buffer.duration + pause
    playing.push(source)
  }
  await new Promise((ended) => playing.at(-1)?.addEventListener('ended', ended, { once: true }))
}

export function stop(): void {
  for (const source of playing) source.stop()
  playing = []
}

export const playSamples = (samples: Float32Array, rate: number): Promise<void> =>
  play([{ buffer: bufferOf(samples, rate), gain: 1 }])

async function fetched({ address, gain }: voice.Clip): Promise<{ buffer: AudioBuffer; gain: number }> {
  const answer = await fetch(address ?? '')
  if (!answer.ok) throw new Error(String(answer.status))
  return { buffer: await audio().decodeAudioData(await answer.arrayBuffer()), gain }
}

export const playClip = async (clip: voice.Clip): Promise<void> => play([await fetched(clip)])

/** A whole call with the new word in it, before it is saved. */
export async function playSentence(
  clip: voice.Clip,
  clips: readonly voice.Clip[],
  samples: Float32Array,
  rate: number,
): Promise<void> {
  const own = { buffer: bufferOf(samples, rate), gain: 1 }
  const sounds = await Promise.all(
    clip.sample.words.map(async (word) => {
      const other = clips.find((one) => one.word === word)
      if (word === clip.word) return own
      return other?.address == null ? null : fetched(other)
    }),
  )
  await play(sounds.filter((sound) => sound !== null))
}
