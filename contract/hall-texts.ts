import Type from 'typebox'
import type { Static } from 'typebox'
import { TextsPart } from './blueprint/texts.ts'
import { operation } from './operation.ts'
import { InMall } from './shapes.ts'

const tag = 'hall'

export const HallTexts = Type.Object(
  {
    name: Type.String({ minLength: 3, maxLength: 80, description: 'Official name of the hall' }),
    ...TextsPart.properties,
  },
  { title: 'HallTexts', additionalProperties: false },
)
export type HallTexts = Static<typeof HallTexts>

export const getTexts = operation({
  id: 'getTexts',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/texts',
  summary: 'What the hall says in its own words',
  params: InMall,
  output: HallTexts,
})
export const setTexts = operation({
  id: 'setTexts',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/texts',
  summary: 'Set all of them; null = Selaso’s own words, or nothing',
  params: InMall,
  body: HallTexts,
  output: HallTexts,
  refuses: ['text.private'],
})
