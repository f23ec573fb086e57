import Type from 'typebox'
import { operation } from './operation.ts'
import { Instant, Nullable } from './shapes.ts'

/** Demo mode only (`SELASO_DEMO=1`, refused in production): the hall's clock, so that a day can be simulated at any hour. */
export const setClock = operation({
  id: 'setClock',
  tag: 'demo',
  method: 'PUT',
  path: '/api/demo/clock',
  summary: 'Stop the hall’s clock at an instant, or (null) let it follow the real time again',
  body: Type.Object({ at: Nullable(Instant) }, { additionalProperties: false }),
  output: Type.Object({ now: Instant }),
  refuses: ['demo.only'],
})
