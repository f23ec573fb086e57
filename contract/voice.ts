import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, MallId, Nullable } from './shapes.ts'

export const Word = Type.String({
  pattern: '^[a-z]{1,30}(-[a-z]{1,30}){0,3}$',
  description: 'A word of the phrase, as the name of its clip: loket, nomor-antrean, a',
})
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file' })
const Address = Type.String({ description: 'A WAV file that never changes; keep it as long as you like' })

export const ClipSource = Type.Union([Type.Literal('human'), Type.Literal('machine')], {
  description: 'Who speaks: a person, or a speech program',
})
export type ClipSource = Static<typeof ClipSource>

export const Clip = Type.Object(
  {
    word: Word,
    said: Type.String({ description: 'What to say, as a person reads it' }),
    group: Type.Union([Type.Literal('sentence'), Type.Literal('letter'), Type.Literal('number')]),
    source: Nullable(ClipSource),
    recordedAt: Nullable(
      Type.String({ format: 'date-time', description: 'Null: the clip that the house brings, or none' }),
    ),
    address: Nullable(Address),
    digest: Nullable(Digest),
    bytes: Type.Integer(),
    seconds: Type.Number(),
    loudness: Nullable(Type.Number({ description: 'dB below full scale, before levelling' })),
    gain: Type.Number({ description: 'By which boards multiply it, so that all words are equally loud' }),
    hasMachine: Type.Boolean({ description: 'The house brings a clip of this word, to be put back' }),
    sample: Type.Object(
      { caption: Type.String(), words: Type.Array(Word) },
      { description: 'A whole call with this word in it' },
    ),
  },
  { title: 'Clip' },
)
export type Clip = Static<typeof Clip>

/** What a board needs to speak. */
export const Voice = Type.Object(
  {
    version: Type.String({ description: 'Changes when any clip does; every claim tells it' }),
    clips: Type.Array(
      Type.Object({
        word: Word,
        address: Address,
        gain: Type.Number(),
        instead: Nullable(
          Type.Object(
            { address: Address, gain: Type.Number() },
            { description: 'The clip of the house, said when the recording cannot be played' },
          ),
        ),
      }),
    ),
  },
  { title: 'Voice' },
)
export type Voice = Static<typeof Voice>

const OfWord = Type.Object({ mall: MallId, word: Word })
const tag = 'voice'

export const getVoice = operation({
  id: 'getVoice',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/voice',
  summary: 'The clips that boards speak now, with addresses that never change',
  params: InMall,
  output: Voice,
})

export const listClips = operation({
  id: 'listClips',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/voice/clips',
  summary: 'Every word that a call of this hall can need, and its clip',
  params: InMall,
  output: Type.Array(Clip),
})

export const saveClip = operation({
  id: 'saveClip',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/voice/clips/{word}',
  summary: 'Another recording of a word; boards say it at their next call',
  params: OfWord,
  body: Type.Object(
    {
      wav: Type.String({
        maxLength: 420_000,
        description: 'WAV in base64: PCM, 16 bits, mono, 16 to 48 kHz, 0.1 to 3 s',
      }),
      source: ClipSource,
    },
    { additionalProperties: false },
  ),
  output: Clip,
  mostBytes: 450_000,
  refuses: [
    'clip.unknown-word',
    'clip.not-audio',
    'clip.too-long',
    'clip.too-short',
    'clip.silent',
    'clip.clipping',
  ],
})

export const putBackClip = operation({
  id: 'putBackClip',
  tag,
  method: 'DELETE',
  path: '/api/malls/{mall}/voice/clips/{word}',
  summary: 'Put back the clip that the house brings; a word that has it already stays as it is',
  params: OfWord,
  output: Clip,
  refuses: ['clip.unknown-word', 'clip.no-machine'],
})

export const getRecording = operation({
  id: 'getRecording',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/voice/recordings/{digest}',
  summary: 'A clip by its content, also one that was replaced lately',
  params: Type.Object({ mall: MallId, digest: Digest }),
  output: Type.Object({ wav: Type.String({ description: 'base64' }) }),
  refuses: ['clip.unknown'],
})
