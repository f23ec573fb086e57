import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peakOf } from '../../contract/voice-level.ts'
import { readWave } from '../../server/front/announcements/voice/wave.ts'

/** What boards need to know of a set of clips. */
export interface VoiceManifest {
  readonly voice: string
  readonly licence: string
  readonly clips: Readonly<Record<string, { readonly seconds: number; readonly peak: number }>>
}

const made = 'espeak-ng 1.51, voice id'

/** Two sine notes, a third apart; quiet enough to be followed by a voice. */
const chime = [
  'synth',
  '0.9',
  'sine',
  '660',
  'sine',
  '880',
  'delay',
  '0',
  '0.18',
  'remix',
  '1,2',
  'fade',
  'q',
  '0.01',
  '0.9',
  '0.5',
  'norm',
  '-8',
]
/** Silence before and after a word is cut; all words are equally loud. */
const trimmed = [
  'silence',
  '1',
  '0.01',
  '0.5%',
  'reverse',
  'silence',
  '1',
  '0.01',
  '0.5%',
  'reverse',
  'pad',
  '0',
  '0.03',
  'norm',
  '-2',
]
const format = ['-r', '16000', '-c', '1', '-b', '16']

/**
 * Makes a whole set of clips with espeak-ng and sox, one word a file, and its manifest. A single word is never read as a
 * number or an abbreviation, which whole sentences are.
 */
export async function makeVoice(directory: string, words: readonly string[]): Promise<VoiceManifest> {
  const work = await mkdtemp(join(tmpdir(), 'selaso-voice-'))
  try {
    await mkdir(directory, { recursive: true })
    const clips: Record<string, { seconds: number; peak: number }> = {}
    for (const word of words) {
      const file = join(directory, `${word}.wav`)
      if (word === 'chime') run('sox', ['-n', ...format, file, ...chime])
      else {
        const raw = join(work, 'raw.wav')
        run('espeak-ng', ['-v', 'id', '-s', '140', '-w', raw, word.replaceAll('-', ' ')])
        run('sox', [raw, ...format, file, ...trimmed])
      }
      const { seconds, samples } = readWave(await readFile(file))
      const peak = peakOf(samples)
      clips[word] = { seconds: Math.round(seconds * 1000) / 1000, peak: Math.round(peak * 100) / 100 }
    }
    const manifest: VoiceManifest = { voice: made, licence: 'CC0-1.0', clips }
    await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } finally {
    await rm(work, { recursive: true })
  }
}

function run(program: string, args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error)
    throw new Error(`${program} is missing. Install it first (Debian: apt-get install espeak-ng sox).`)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`)
}
