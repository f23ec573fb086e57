import Type from 'typebox'
import { operation } from './operation.ts'
import { Counter } from './queue-shapes.ts'
import { Day, MallId, Nullable, ShortId, Slug } from './shapes.ts'

const tag = 'queue'

export const setQuota = operation({
  id: 'setQuota',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/services/{service}/quota',
  summary: 'Today’s and the standing quota of a service',
  params: Type.Object({ mall: MallId, service: Slug }),
  body: Type.Object(
    { day: Type.Optional(Day), quota: Nullable(Type.Integer({ minimum: 0, maximum: 100000 })) },
    { additionalProperties: false },
  ),
  output: Type.Object({ service: Slug, day: Nullable(Day), quota: Nullable(Type.Integer()) }),
  refuses: ['service.unknown'],
})

export const setCounterQueues = operation({
  id: 'setCounterQueues',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/counters/{counter}/queues',
  summary: 'Which lines a counter serves',
  params: Type.Object({ mall: MallId, counter: ShortId }),
  body: Type.Object(
    { queues: Type.Array(ShortId, { minItems: 1, maxItems: 20, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  output: Counter,
  refuses: ['counter.unknown', 'queue.unknown'],
})
