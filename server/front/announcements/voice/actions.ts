import type { Clip, ClipSource, Voice } from '../../../../contract/voice.ts'
import type { Ctx, Emitted } from '../../../base/context.ts'
import { runCommand } from '../../../base/commands.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { allClips } from '../phrase.ts'
import type { MachineVoice } from './machine-voice.ts'
import { measure } from './measure.ts'
import {
  deleteReplaced,
  findSound,
  insertRecording,
  listRecordings,
  lockRecording,
  recordingsVersion,
  retireRecording,
} from './store.ts'
import { clipView, voiceClips } from './view.ts'

export async function voiceVersion(ctx: Ctx, machine: MachineVoice): Promise<string> {
  return `${machine.version}-${await recordingsVersion(ctx.tx)}`
}

export async function getVoice(ctx: Ctx, machine: MachineVoice): Promise<Voice> {
  // The version first: a recording saved between the two is asked for once more, never missed.
  const version = await voiceVersion(ctx, machine)
  return { version, clips: voiceClips(ctx.mall, await listRecordings(ctx.tx), machine) }
}

const wordsOf = (hall: Hall): string[] => allClips([...hall.counters.values()].map(({ label }) => label))

export async function listClips(ctx: Ctx, hall: Hall, machine: MachineVoice): Promise<Clip[]> {
  const rows = new Map((await listRecordings(ctx.tx)).map((row) => [row.word, row]))
  return wordsOf(hall).map((word) => clipView(ctx.mall, word, rows.get(word), machine.clips.get(word)))
}

async function present(ctx: Ctx, word: string, machine: MachineVoice): Promise<Clip> {
  const row = (await listRecordings(ctx.tx)).find((one) => one.word === word)
  return clipView(ctx.mall, word, row, machine.clips.get(word))
}

const clipEvent = (verb: 'recorded' | 'put-back', word: string, more: Record<string, unknown>): Emitted => ({
  type: `clip.${verb}`,
  subject: `clips/${word}`,
  data: { word, ...more },
})

interface Recording {
  readonly word: string
  readonly wav: string
  readonly source: ClipSource
}

/** The same recording once more changes nothing. */
export async function saveClip(ctx: Ctx, hall: Hall, machine: MachineVoice, given: Recording): Promise<Clip> {
  const { word, source } = given
  if (!wordsOf(hall).includes(word)) throw new Refusal('clip.unknown-word', { word })
  if (ctx.who.kind !== 'officer') throw new Refusal('access.not-allowed')
  const clip = measure(Buffer.from(given.wav, 'base64'))
  if ('code' in clip) throw new Refusal(clip.code, clip.params)
  const before = await lockRecording(ctx.tx, word)
  if (before?.digest !== clip.digest) {
    await retireRecording(ctx.tx, word, ctx.now)
    await insertRecording(ctx.tx, { id: ctx.chance.id(), word, clip, source, officer: ctx.who.id }, ctx.now)
    ctx.emit(clipEvent('recorded', word, { digest: clip.digest, source, replaced: before?.digest ?? null }))
  }
  return present(ctx, word, machine)
}

export async function putBackClip(ctx: Ctx, hall: Hall, machine: MachineVoice, word: string): Promise<Clip> {
  if (!wordsOf(hall).includes(word)) throw new Refusal('clip.unknown-word', { word })
  if (!machine.clips.has(word)) throw new Refusal('clip.no-machine')
  const before = await lockRecording(ctx.tx, word)
  if (before) {
    await retireRecording(ctx.tx, word, ctx.now)
    ctx.emit(clipEvent('put-back', word, { replaced: before.digest }))
  }
  return present(ctx, word, machine)
}

export async function getRecording(
  ctx: Ctx,
  machine: MachineVoice,
  digest: string,
): Promise<{ wav: string }> {
  const wav = machine.byDigest.get(digest)?.wav ?? (await findSound(ctx.tx, digest))
  if (!wav) throw new Refusal('clip.unknown')
  return { wav: wav.toString('base64') }
}

/** A month: long enough to notice in the event log that a recording was replaced by mistake. */
const keptDays = 30

/** A job: recordings that nobody says any more. */
export function forgetReplacedClips(ground: Ground, mall: string): Promise<void> {
  return runCommand(
    ground,
    { mall, who: { kind: 'system' }, operation: 'forgetReplacedClips', key: undefined, digest: '' },
    (ctx) => deleteReplaced(ctx.tx, new Date(ctx.now.getTime() - keptDays * 86_400_000)),
  )
}
