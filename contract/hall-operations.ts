import Type from 'typebox'
import type { Static } from 'typebox'
import {
  Agency,
  CalendarDay,
  FloorPlan,
  LifeEvent,
  Mall,
  Openness,
  Service,
  ServiceSummary,
} from './hall-shapes.ts'
import { operation } from './operation.ts'
import { Day, InMall, Instant, Locale, MallId, Nullable, Slug } from './shapes.ts'

const tag = 'hall'

export const listMalls = operation({
  id: 'listMalls',
  tag,
  method: 'GET',
  path: '/api/malls',
  summary: 'The halls of this installation',
  output: Type.Array(Mall),
})
export const getMall = operation({
  id: 'getMall',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}',
  summary: 'One hall',
  params: InMall,
  output: Mall,
  refuses: ['mall.unknown'],
})
export const listAgencies = operation({
  id: 'listAgencies',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/agencies',
  summary: 'Agencies of the hall',
  params: InMall,
  output: Type.Array(Agency),
})
export const listServices = operation({
  id: 'listServices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/services',
  summary: 'Services, all or of one agency',
  params: InMall,
  query: Type.Object({ agency: Type.Optional(Slug) }),
  output: Type.Array(ServiceSummary),
})
export const getService = operation({
  id: 'getService',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/services/{service}',
  summary: 'One service with its service standard',
  params: Type.Object({ mall: MallId, service: Slug }),
  output: Service,
  refuses: ['service.unknown'],
})
export const searchServices = operation({
  id: 'searchServices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/search',
  summary: 'Search that forgives spelling',
  params: InMall,
  query: Type.Object({
    q: Type.String({ maxLength: 100 }),
    lang: Type.Optional(Locale),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  output: Type.Array(ServiceSummary),
})
export const listLifeEvents = operation({
  id: 'listLifeEvents',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/life-events',
  summary: 'Life events with their steps over agencies',
  params: InMall,
  output: Type.Array(LifeEvent),
})
export const getFloorPlan = operation({
  id: 'getFloorPlan',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/floors/{level}',
  summary: 'A floor as drawn',
  params: Type.Object({ mall: MallId, level: Type.Integer() }),
  output: FloorPlan,
  refuses: ['not-found'],
})
export const getHallStatus = operation({
  id: 'getHallStatus',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/status',
  summary: 'Open or closed now and why, for the hall and each agency',
  params: InMall,
  output: Type.Object({
    now: Instant,
    day: Day,
    hall: Openness,
    agencies: Type.Array(Type.Object({ id: Slug, openness: Openness })),
  }),
})
export const listCalendar = operation({
  id: 'listCalendar',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/calendar',
  summary: 'Working days and holidays between two dates (at most 400 days)',
  params: InMall,
  query: Type.Object({ from: Day, to: Day, agency: Type.Optional(Slug) }),
  output: Type.Array(CalendarDay),
})
export const setHoliday = operation({
  id: 'setHoliday',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/calendar/{date}',
  summary: 'Add, change or (holiday: null) remove a holiday',
  params: Type.Object({ mall: MallId, date: Day }),
  body: Type.Object(
    {
      holiday: Nullable(
        Type.Object({
          name: Type.String({ minLength: 3, maxLength: 120 }),
          kind: Type.Union([
            Type.Literal('libur-nasional'),
            Type.Literal('cuti-bersama'),
            Type.Literal('libur-daerah'),
            Type.Literal('penutupan'),
          ]),
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: CalendarDay,
})
const Span = Type.Object(
  { from: Type.String({ pattern: '^\\d\\d:\\d\\d$' }), to: Type.String({ pattern: '^\\d\\d:\\d\\d$' }) },
  { additionalProperties: false },
)
export const Week = Type.Array(Type.Array(Span, { maxItems: 4 }), {
  minItems: 7,
  maxItems: 7,
  description: 'Open spans of Monday … Sunday',
})
export type Week = Static<typeof Week>
export const AgencyHours = Type.Object(
  { agency: Nullable(Slug), regular: Week, ramadan: Week },
  { title: 'AgencyHours', description: 'agency null = the hall’s own hours' },
)
export type AgencyHours = Static<typeof AgencyHours>
export const listHours = operation({
  id: 'listHours',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/hours',
  summary: 'Hours of the hall and of agencies that differ',
  params: InMall,
  output: Type.Array(AgencyHours),
})
export const setHours = operation({
  id: 'setHours',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/hours',
  summary: 'Hours of the hall (agency null) or of one agency',
  params: InMall,
  body: AgencyHours,
  output: AgencyHours,
  refuses: ['agency.unknown', 'hours.unfit'],
})
