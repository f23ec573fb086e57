import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, MallId, Nullable, ShortId, Uuid } from './shapes.ts'
import { Word } from './voice.ts'

const found = {
  heard: Type.Boolean({ description: 'What a person in front of the board said' }),
  audio: Type.Union([Type.Literal('running'), Type.Literal('blocked')]),
  stream: Type.Boolean({ description: 'The live stream was open' }),
  delayMs: Nullable(
    Type.Integer({ minimum: 0, description: 'Of one request there and back; null: no answer' }),
  ),
  clockAheadMs: Nullable(Type.Integer({ description: "This device's clock minus the hall's" })),
  broken: Type.Array(Word, { maxItems: 200, description: 'Words whose clip is missing or is no sound' }),
}

/** What a board found out about itself, and whether anybody heard it. */
export const BoardTest = Type.Object(
  { id: Uuid, zone: ShortId, device: Nullable(Uuid), testedAt: Instant, ...found },
  { title: 'BoardTest' },
)
export type BoardTest = Static<typeof BoardTest>
const tag = 'announcements'

export const reportBoardTest = operation({
  id: 'reportBoardTest',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/boards/{zone}/tests',
  summary: 'A board was tested: what it found, and whether it was heard',
  params: Type.Object({ mall: MallId, zone: ShortId }),
  body: Type.Object(found, { additionalProperties: false }),
  output: BoardTest,
  status: 201,
  refuses: ['zone.unknown'],
})

export const listBoardTests = operation({
  id: 'listBoardTests',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/board-tests',
  summary: 'The last test of each board',
  params: InMall,
  output: Type.Array(BoardTest),
})
