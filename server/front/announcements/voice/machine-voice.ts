import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ground } from '../../../base/ground.ts'
import { measure } from './measure.ts'
import type { Measured } from './measure.ts'

/** The clips that the house brings: said wherever a hall has no recording of its own. */
export interface MachineVoice {
  readonly clips: ReadonlyMap<string, Measured>
  readonly byDigest: ReadonlyMap<string, Measured>
  readonly version: string
}

/** Read once a process: files of the program do not change while it runs. A file that is no sound counts as missing. */
export function machineVoice(ground: Ground, directory: string): () => Promise<MachineVoice> {
  let known: Promise<MachineVoice> | undefined
  return () => (known ??= readVoice(ground, directory))
}

async function readVoice(ground: Ground, directory: string): Promise<MachineVoice> {
  const clips = new Map<string, Measured>()
  for (const file of (await readdir(directory)).sort()) {
    if (!file.endsWith('.wav')) continue
    const clip = measure(await readFile(join(directory, file)))
    if ('code' in clip) ground.log(`The clip ${file} cannot be played: ${clip.code}`)
    else clips.set(file.replace('.wav', ''), clip)
  }
  const byDigest = new Map([...clips.values()].map((clip) => [clip.digest, clip]))
  const version = createHash('sha256')
    .update([...clips].map(([word, { digest }]) => `${word} ${digest}`).join('\n'))
    .digest('hex')
    .slice(0, 8)
  return { clips, byDigest, version }
}
