import Type from 'typebox'
import type { Static } from 'typebox'
import { TextsPart } from './blueprint/texts.ts'
import { Day, Instant, MallId, Nullable, ShortId, Slug, Words } from './shapes.ts'

export const Mall = Type.Object(
  {
    id: MallId,
    name: Type.String(),
    city: Type.String(),
    timeZone: Type.String({ description: 'IANA, e.g. Asia/Jakarta' }),
    zoneLabel: Type.String({ description: 'WIB, WITA or WIT' }),
    priorityCreditMinutes: Type.Record(Type.String(), Type.Integer(), {
      description: 'The published credit of each priority group',
    }),
    recallLimit: Type.Integer(),
    kioskOpens: Type.String({ description: 'HH:MM' }),
    waitTarget: Type.Object(
      { withinMinutes: Type.Integer(), share: Type.Number() },
      { description: 'The wait that is promised, and for which share of visitors' },
    ),
    counts: Type.Object({
      agencies: Type.Integer(),
      booths: Type.Integer(),
      counters: Type.Integer(),
      services: Type.Integer(),
    }),
    texts: Type.Optional(TextsPart),
    theme: Type.Optional(
      Type.String({ description: 'Digest of its style sheet, which stands at /{mall}/theme.css?v={theme}' }),
    ),
  },
  { title: 'Mall' },
)
export type Mall = Static<typeof Mall>

/** Open or closed now, and why: one answer for kiosk, officer, board, page and app. */
export const Openness = Type.Object({
  open: Type.Boolean(),
  numbers: Type.Boolean({ description: 'The kiosk gives numbers now (it starts before the counters)' }),
  why: Words,
  closesAt: Nullable(Instant),
  opensAt: Nullable(Type.String({ format: 'date-time', description: 'Next opening when closed' })),
})
export type Openness = Static<typeof Openness>

export const Connection = Type.Union([
  Type.Literal('connected'),
  Type.Literal('not-connected'),
  Type.Literal('not-yet-connected'),
])

export const Provenance = Type.Object({
  status: Type.Union([Type.Literal('sourced'), Type.Literal('illustrative')]),
  fields: Type.Array(Type.String()),
  scope: Nullable(Type.String()),
  sources: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      url: Type.String(),
      scope: Type.Optional(Type.String()),
    }),
  ),
  note: Type.Optional(Nullable(Type.String())),
})
export type Provenance = Static<typeof Provenance>

export const Agency = Type.Object(
  {
    id: Slug,
    name: Type.String(),
    shortName: Type.String(),
    kind: Type.String(),
    connection: Connection,
    booths: Type.Array(ShortId),
    floor: Type.Integer(),
    services: Type.Integer(),
    openness: Openness,
    provenance: Type.Unknown({ description: 'Where the facts come from; shown to administrators' }),
  },
  { title: 'Agency' },
)
export type Agency = Static<typeof Agency>

export const ServiceSummary = Type.Object(
  {
    id: Slug,
    name: Words,
    agency: Type.Object({ id: Slug, name: Type.String(), shortName: Type.String() }),
    kind: Type.String(),
    queue: ShortId,
    feeType: Type.String(),
    counterMinutes: Type.Number(),
    openness: Openness,
  },
  { title: 'ServiceSummary' },
)
export type ServiceSummary = Static<typeof ServiceSummary>

export const Requirement = Type.Object({
  label: Type.String(),
  doc: Nullable(Type.String()),
  form: Type.String(),
  mandatory: Type.Boolean(),
  condition: Nullable(Type.String()),
  alternative: Nullable(Type.String()),
  detail: Nullable(Type.String()),
  anyOf: Type.Optional(Nullable(Type.String())),
})
export const ProcedureStep = Type.Object({
  no: Type.Integer(),
  code: Type.String(),
  actor: Type.String(),
  place: Type.String(),
  text: Type.String(),
})
export const Fee = Type.Object({
  type: Type.String(),
  amount: Nullable(Type.Number({ description: 'Rupiah' })),
  legalBasis: Nullable(Type.String()),
  note: Nullable(Type.String()),
  items: Type.Array(Type.Object({ label: Type.String(), amount: Nullable(Type.Number()) })),
})

export const Place = Type.Object({
  booth: ShortId,
  label: Nullable(Type.String()),
  floor: Type.Integer(),
  zone: Type.Object({ id: ShortId, name: Type.String(), letter: Type.String() }),
  counters: Type.Array(Type.String()),
})

export const Service = Type.Object(
  {
    ...ServiceSummary.properties,
    requirements: Type.Array(Requirement),
    procedure: Type.Array(ProcedureStep),
    duration: Type.Object({
      counterMinutes: Type.Number(),
      totalMinutes: Nullable(Type.Object({ min: Type.Number(), max: Type.Number() })),
      workingDays: Nullable(Type.Number()),
    }),
    fee: Fee,
    product: Nullable(Type.Object({ doc: Nullable(Type.String()), label: Type.String() })),
    complaintChannels: Type.Array(Type.String()),
    legalBasis: Type.Array(Type.String()),
    note: Nullable(Type.String()),
    places: Type.Array(Place),
    hours: Type.Array(
      Type.Object({
        day: Type.Integer({ description: 'ISO weekday, 1 = Monday' }),
        spans: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
      }),
    ),
    standard: Type.Object(
      { filled: Type.Integer(), of: Type.Integer() },
      { description: 'Components of the service standard filled in, of 14' },
    ),
    provenance: Provenance,
    connection: Connection,
  },
  { title: 'Service' },
)
export type Service = Static<typeof Service>

export const LifeEvent = Type.Object(
  {
    id: Slug,
    title: Words,
    steps: Type.Array(
      Type.Object({
        id: Type.String(),
        service: Nullable(ServiceSummary),
        label: Nullable(Type.String()),
        dependsOn: Type.Array(Type.String()),
        optional: Type.Boolean(),
        deadline: Nullable(Type.String()),
        note: Nullable(Type.String()),
      }),
    ),
  },
  { title: 'LifeEvent' },
)
export type LifeEvent = Static<typeof LifeEvent>

export const FloorPlan = Type.Object(
  {
    level: Type.Integer(),
    name: Type.String(),
    size: Type.Object({ w: Type.Number(), h: Type.Number() }),
    booths: Type.Array(
      Type.Object({
        id: ShortId,
        agency: Slug,
        label: Nullable(Type.String()),
        zone: ShortId,
        x: Type.Number(),
        y: Type.Number(),
        w: Type.Number(),
        h: Type.Number(),
      }),
    ),
    areas: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        type: Type.String(),
        x: Type.Number(),
        y: Type.Number(),
        w: Type.Number(),
        h: Type.Number(),
      }),
    ),
    zones: Type.Array(Type.Object({ id: ShortId, name: Type.String(), letter: Type.String() })),
  },
  { title: 'FloorPlan' },
)
export type FloorPlan = Static<typeof FloorPlan>

export const CalendarDay = Type.Object(
  {
    date: Day,
    open: Type.Boolean(),
    spans: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    season: Type.String({ description: 'regular or ramadan' }),
    holiday: Nullable(Type.Object({ name: Type.String(), kind: Type.String(), status: Type.String() })),
  },
  { title: 'CalendarDay' },
)
export type CalendarDay = Static<typeof CalendarDay>
