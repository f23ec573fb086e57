import Type from 'typebox'
import { Clock, Day, Id, Line, orNull, Provenance, Sources, Texts } from './words.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const sourceIds = Type.Array(Type.String(), { description: 'Ids of sources listed in this file' })

export const Break = Type.Object(
  {
    from: Clock('Begin'),
    to: Clock('End'),
    kind: Type.Enum(['closed', 'rotating'], {
      description: 'closed: counters pause; rotating: officers take turns and counters stay open',
    }),
    note: Type.Optional(Texts('Why')),
  },
  { additionalProperties: false, description: 'A break within a day' },
)
export type Break = Type.Static<typeof Break>

export const OpenDay = Type.Object(
  {
    open: Clock('Opens'),
    close: Clock('Closes'),
    breaks: Type.Array(Break, { description: 'Breaks in order' }),
  },
  { additionalProperties: false, description: 'Hours of an open day' },
)
export type OpenDay = Type.Static<typeof OpenDay>

const day = (name: string) => orNull(OpenDay, `${name}; null = closed`)

export const Week = Type.Object(
  {
    mon: day('Monday'),
    tue: day('Tuesday'),
    wed: day('Wednesday'),
    thu: day('Thursday'),
    fri: day('Friday'),
    sat: day('Saturday'),
    sun: day('Sunday'),
  },
  { additionalProperties: false, description: 'Hours of a week' },
)
export type Week = Type.Static<typeof Week>

export const AgencyHours = Type.Object(
  {
    agency: Id('Agency whose hours differ from the hall'),
    regular: Week,
    ramadan: orNull(Week, 'In Ramadan; null = the regular hours, within those of the hall'),
    provenance: Provenance,
  },
  { additionalProperties: false, description: 'Own hours of an agency, inside those of the hall' },
)
export type AgencyHours = Type.Static<typeof AgencyHours>

export const Holiday = Type.Object(
  {
    date: Day('The day'),
    weekday: Type.Enum([...weekdays], { description: 'Its weekday, as a check on the date' }),
    name: Texts('Name'),
    kind: Type.Enum(['national-holiday', 'collective-leave'], {
      description: 'Libur nasional or cuti bersama',
    }),
    status: Type.Enum(['decree', 'fixed', 'computed', 'predicted'], {
      description:
        'decree: SKB of three ministers; fixed: same date every year; computed: by rule; predicted: may move',
    }),
    toleranceDays: Type.Integer({
      minimum: 0,
      maximum: 3,
      description: 'By how many days it may still move',
    }),
  },
  { additionalProperties: false, description: 'A day on which the hall is closed' },
)
export type Holiday = Type.Static<typeof Holiday>

const CivilService = Type.Object(
  {
    minutesPerWeek: Type.Integer({ minimum: 1, description: 'Working minutes a week without breaks' }),
    starts: Clock('Begin of work'),
    breakMinutes: Type.Object(
      {
        monThu: Type.Integer({ description: 'Monday to Thursday' }),
        fri: Type.Integer({ description: 'Friday' }),
      },
      { additionalProperties: false, description: 'Minutes of break' },
    ),
  },
  { additionalProperties: false, description: 'A working week of the civil service' },
)

export const CalendarPart = Type.Object(
  {
    hours: Type.Object(
      {
        regular: Week,
        ramadan: Week,
        agencies: Type.Array(AgencyHours, {
          description: 'Agencies with own hours; all others keep the hall hours',
        }),
        provenance: Provenance,
      },
      { additionalProperties: false, description: 'Opening hours' },
    ),
    ramadan: Type.Array(
      Type.Object(
        {
          hijriYear: Type.Integer({ description: 'Hijri year' }),
          from: Day('First day'),
          to: Day('Last day'),
          status: Type.Enum(['confirmed', 'predicted'], {
            description: 'Confirmed by the ministry or predicted',
          }),
          toleranceDays: Type.Integer({
            minimum: 0,
            maximum: 3,
            description: 'By how many days it may move',
          }),
          note: orNull(Line('Free words'), 'How it was found'),
          sources: sourceIds,
        },
        { additionalProperties: false, description: 'One Ramadan' },
      ),
      { description: 'When Ramadan hours hold' },
    ),
    years: Type.Array(
      Type.Object(
        {
          year: Type.Integer({ description: 'Calendar year' }),
          confirmed: Type.Boolean({ description: 'False: a promise into this year carries a warning' }),
          sources: sourceIds,
          note: orNull(Line('Free words'), 'What is known and what is not'),
        },
        { additionalProperties: false, description: 'How sure the holidays of a year are' },
      ),
      { description: 'Years this calendar covers' },
    ),
    holidays: Type.Array(Holiday, { description: 'Closed days in order of date' }),
    civilService: Type.Object(
      {
        basis: Line('Rule'),
        regular: CivilService,
        ramadan: CivilService,
        exempt: Line('Who may differ'),
        sources: sourceIds,
      },
      {
        additionalProperties: false,
        description: 'Working hours of the civil service, for due dates and reference',
      },
    ),
    specialOpenings: Type.Array(
      Type.Object(
        { agency: Id('Agency'), text: Texts('What happened'), sources: sourceIds },
        { additionalProperties: false, description: 'An opening outside the hours that has been seen' },
      ),
      { description: 'Known special openings' },
    ),
    sources: Sources,
    note: orNull(Line('Free words'), 'What a reader of this file should know'),
  },
  { additionalProperties: false, description: 'Hours and holidays: calendar.json' },
)
export type CalendarPart = Type.Static<typeof CalendarPart>
