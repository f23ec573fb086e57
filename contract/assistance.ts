import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, MallId, Nullable, ShortId, Uuid } from './shapes.ts'

/** Somebody at a kiosk, or an officer at a counter, asks for a person to come. No word about who it is or why. */
export const HelpCall = Type.Object(
  {
    id: Uuid,
    place: Type.String({ description: 'Where to go: label of the kiosk or of the counter' }),
    zone: Nullable(ShortId),
    state: Type.Union([
      Type.Literal('ringing'),
      Type.Literal('coming'),
      Type.Literal('done'),
      Type.Literal('withdrawn'),
    ]),
    askedAt: Instant,
    answeredAt: Nullable(Instant),
  },
  { title: 'HelpCall' },
)
export type HelpCall = Static<typeof HelpCall>

const OfCall = Type.Object({ mall: MallId, call: Uuid })
const tag = 'assistance'

export const askForHelp = operation({
  id: 'askForHelp',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/help-calls',
  summary: 'Ring the duty manager from a kiosk or a counter; one that rings already is answered again',
  params: InMall,
  body: Type.Object(
    { counter: Type.Optional(ShortId) },
    { additionalProperties: false, description: 'An officer names the counter; a kiosk is known by itself' },
  ),
  output: HelpCall,
  refuses: ['counter.unknown'],
})

export const getHelpCall = operation({
  id: 'getHelpCall',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/help-calls/{call}',
  summary: 'Is somebody coming?',
  params: OfCall,
  output: HelpCall,
  refuses: ['help.unknown'],
})

export const listHelpCalls = operation({
  id: 'listHelpCalls',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/help-calls',
  summary: 'Help calls that ring or are being answered, the oldest first',
  params: InMall,
  output: Type.Array(HelpCall),
})

export const answerHelpCall = operation({
  id: 'answerHelpCall',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/help-calls/{call}/answer',
  summary: 'I am coming',
  params: OfCall,
  output: HelpCall,
  refuses: ['help.unknown', 'help.over'],
})

export const endHelpCall = operation({
  id: 'endHelpCall',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/help-calls/{call}/end',
  summary: 'Staff: helped. The kiosk itself: no longer needed',
  params: OfCall,
  output: HelpCall,
  refuses: ['help.unknown', 'help.over'],
})
