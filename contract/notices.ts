import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, MallId, Nullable, ShortId, Uuid } from './shapes.ts'

/**
 * As many letters as two lines of a board hold at a size that is read from five metres: letters seen under 16 minutes of
 * arc, the least of ISO 9241-303, are 23 mm high, or 3.4 % of the height of a 55-inch screen.
 */
export const longestNotice = 100

const Text = Type.Object(
  { id: Type.String({ maxLength: 500 }), en: Nullable(Type.String({ maxLength: 500 })) },
  { additionalProperties: false, description: 'Plain text of one line, at most 100 letters each' },
)
const LocalMinute = Type.String({
  pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]$',
  description: 'Local time of the hall: 2026-11-24T13:30',
})

/** What boards show below the calls for a while. */
export const BoardNotice = Type.Object(
  {
    id: Uuid,
    text: Text,
    zone: Nullable(ShortId),
    from: Instant,
    until: Instant,
  },
  { title: 'BoardNotice' },
)
export type BoardNotice = Static<typeof BoardNotice>

const tag = 'notices'

export const postNotice = operation({
  id: 'postNotice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/notices',
  summary: 'Boards of the hall or of one zone show a notice from now, or from a later time, until its end',
  params: InMall,
  body: Type.Object(
    {
      text: Text,
      zone: Nullable(ShortId),
      from: Nullable(LocalMinute),
      until: LocalMinute,
    },
    { additionalProperties: false },
  ),
  output: BoardNotice,
  status: 201,
  refuses: ['zone.unknown', 'notice.text', 'notice.period', 'notice.too-many'],
})

export const listNotices = operation({
  id: 'listNotices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/notices',
  summary: 'Notices that are shown now or will be, the next to end first',
  params: InMall,
  output: Type.Array(BoardNotice),
})

export const endNotice = operation({
  id: 'endNotice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/notices/{notice}/end',
  summary: 'Take a notice off the boards now; one that is over stays over',
  params: Type.Object({ mall: MallId, notice: Uuid }),
  output: BoardNotice,
  refuses: ['notice.unknown'],
})

export const listBoardNotices = operation({
  id: 'listBoardNotices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/boards/{zone}/notices',
  summary: 'What the boards of a zone show now or within a day',
  params: Type.Object({ mall: MallId, zone: ShortId }),
  output: Type.Array(BoardNotice),
  refuses: ['zone.unknown'],
})
