import type { Clip, Voice } from '../../../../contract/voice.ts'
import { gainFor } from '../../../../contract/voice-level.ts'
import { sampleOf, wordGroup } from '../phrase.ts'
import type { MachineVoice } from './machine-voice.ts'
import type { Measured } from './measure.ts'
import type { ClipRow } from './store.ts'

type Level = Pick<Measured, 'digest' | 'loudness' | 'peak'>

const decimal = (value: number, digits: number) => Number(value.toFixed(digits))
const gainOf = ({ loudness, peak }: Level) => decimal(gainFor(loudness, peak), 3)

/** The content is in the address, so whoever has it never asks again. */
export const addressOf = (mall: string, digest: string): string => `/${mall}/voice/${digest}.wav`

export function clipView(
  mall: string,
  word: string,
  row: ClipRow | undefined,
  house: Measured | undefined,
): Clip {
  const clip = row ?? (house && { ...house, bytes: house.wav.length })
  return {
    word,
    said: word === 'chime' ? 'nada pembuka' : word.replaceAll('-', ' '),
    group: wordGroup(word),
    source: row?.source ?? (house ? 'machine' : null),
    recordedAt: row?.recorded_at.toISOString() ?? null,
    address: clip ? addressOf(mall, clip.digest) : null,
    digest: clip?.digest ?? null,
    bytes: clip?.bytes ?? 0,
    seconds: decimal(clip?.seconds ?? 0, 3),
    loudness: clip ? decimal(clip.loudness, 1) : null,
    gain: clip ? gainOf(clip) : 1,
    hasMachine: house !== undefined,
    sample: sampleOf(word),
  }
}

/** A recording goes before the clip of the house, which is said when the recording cannot be played. */
export function voiceClips(mall: string, rows: readonly ClipRow[], machine: MachineVoice): Voice['clips'] {
  const recorded = new Map(rows.map((row) => [row.word, row]))
  return [...new Set([...machine.clips.keys(), ...recorded.keys()])].flatMap((word) => {
    const house = machine.clips.get(word)
    const row = recorded.get(word)
    const said = row ?? house
    if (!said) return []
    const sound = (level: Level) => ({ address: addressOf(mall, level.digest), gain: gainOf(level) })
    return [{ word, ...sound(said), instead: row && house ? sound(house) : null }]
  })
}
