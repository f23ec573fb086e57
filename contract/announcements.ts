import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { Empty, InMall, Instant, MallId, Nullable, ShortId, Uuid } from './shapes.ts'

export * from './board-test.ts'

/** One call or recall, as a board shall say it. */
export const Announcement = Type.Object(
  {
    id: Uuid,
    number: Type.String(),
    counter: ShortId,
    counterLabel: Type.String(),
    clips: Type.Array(Type.String(), { description: 'Names of clips in the order of speaking' }),
    caption: Type.String({ description: 'The same in Bahasa Indonesia, for eyes' }),
    times: Type.Integer({ description: 'How often it is said' }),
  },
  { title: 'Announcement' },
)
export type Announcement = Static<typeof Announcement>

export const AnnouncementState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('playing'),
  Type.Literal('played'),
  Type.Literal('failed'),
  Type.Literal('expired'),
])
export type AnnouncementState = Static<typeof AnnouncementState>

export const AnnouncementFault = Type.Union([
  Type.Literal('clip-missing'),
  Type.Literal('clip-broken'),
  Type.Literal('audio-blocked'),
  Type.Literal('interrupted'),
])
export type AnnouncementFault = Static<typeof AnnouncementFault>

const OfZone = Type.Object({ mall: MallId, zone: ShortId })
/** A page of a board; it stays the same when the page is loaded again. */
const Player = Type.Object({ player: Uuid }, { additionalProperties: false })
const tag = 'announcements'

export const claimAnnouncement = operation({
  id: 'claimAnnouncement',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/boards/{zone}/announcements/claim',
  summary:
    'A board asks what to say next; one board speaks in a zone, one announcement at a time. Also its sign of life',
  params: OfZone,
  body: Type.Object(
    {
      ...Player.properties,
      fresh: Type.Boolean({ description: 'The page was just loaded: only calls younger than 20 s are said' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    speaker: Type.Boolean({ description: 'False: another board speaks in this zone' }),
    announcement: Nullable(Announcement),
    voice: Type.String({ description: 'Version of the clips (getVoice): another one must be fetched first' }),
  }),
  refuses: ['zone.unknown'],
})

export const settleAnnouncement = operation({
  id: 'settleAnnouncement',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/boards/{zone}/announcements/{announcement}/settle',
  summary: 'The board has said it, or could not',
  params: Type.Object({ ...OfZone.properties, announcement: Uuid }),
  body: Type.Object(
    { ...Player.properties, fault: Nullable(AnnouncementFault) },
    { additionalProperties: false },
  ),
  output: Empty,
  refuses: ['announcement.unknown'],
})

export const getCounterAnnouncement = operation({
  id: 'getCounterAnnouncement',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/counters/{counter}/announcement',
  summary: "Was the counter's present call heard in the hall?",
  params: Type.Object({ mall: MallId, counter: ShortId }),
  output: Nullable(
    Type.Object({
      number: Type.String(),
      state: AnnouncementState,
      fault: Nullable(AnnouncementFault),
      calledAt: Instant,
      speaker: Type.Boolean({ description: 'False: no board speaks in this zone now' }),
    }),
  ),
  refuses: ['counter.unknown'],
})

/** How the voice of a zone stands: whether a board speaks now, and the last call when it was lately not heard. */
export const ZoneVoice = Type.Object(
  {
    zone: Type.Object({ id: ShortId, letter: Type.String(), name: Type.String() }),
    speaker: Type.Boolean({ description: 'A paired board with sound speaks now' }),
    unheard: Nullable(
      Type.Object(
        { number: Type.String(), fault: AnnouncementFault, at: Instant },
        { description: 'The last call of the zone, of the last 15 minutes, that could not be said' },
      ),
    ),
  },
  { title: 'ZoneVoice' },
)
export type ZoneVoice = Static<typeof ZoneVoice>

export const listZoneVoices = operation({
  id: 'listZoneVoices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/zone-voices',
  summary: 'Does every zone hear its calls?',
  params: InMall,
  output: Type.Array(ZoneVoice),
})
