import Type from 'typebox'
import { Clock, Day, Id, Line, orNull, Provenance, Sources, Texts } from './words.ts'

const PriorityGroup = Type.Object(
  {
    id: Id('Code of the priority group, e.g. lansia'),
    name: Texts('Name of the group as shown beside its pictogram'),
    basis: Line('Law the group rests on'),
    creditMinutes: Type.Integer({
      minimum: 0,
      maximum: 480,
      description: 'Published credit: the visitor is due this many minutes before arrival',
    }),
  },
  { additionalProperties: false, description: 'A group of visitors that the law lets go first' },
)
export type PriorityGroup = Type.Static<typeof PriorityGroup>

const Settings = Type.Object(
  {
    priorityGroups: Type.Array(PriorityGroup, { description: 'Priority groups in the order of the kiosk' }),
    recallLimit: Type.Integer({
      minimum: 1,
      maximum: 9,
      description: 'How often a ticket is called before no-show',
    }),
    kioskOpens: Clock('When the kiosks begin to give numbers'),
    bookingHorizonDays: Type.Integer({
      minimum: 1,
      maximum: 90,
      description: 'How many days ahead one may book',
    }),
    waitTarget: Type.Object(
      {
        withinMinutes: Type.Integer({ minimum: 1, description: 'The wait that is promised' }),
        share: Type.Number({
          minimum: 0,
          maximum: 1,
          description: 'Share of visitors for whom it should hold',
        }),
      },
      { additionalProperties: false, description: 'Target for the waiting time of the hall' },
    ),
    provenance: Provenance,
  },
  { additionalProperties: false, description: 'Rules of the hall that its operator may change' },
)

const Fact = Type.Object(
  {
    name: Id('What the fact is about, e.g. opened'),
    value: Line('The fact as the source has it'),
    sources: Type.Array(Type.String(), { minItems: 1, description: 'Ids of sources listed in this file' }),
  },
  { additionalProperties: false, description: 'A known fact about the hall' },
)

const District = Type.Object(
  {
    code: Type.String({ pattern: '^[0-9]{2}(\\.[0-9]{2}){2}$', description: 'Kemendagri code' }),
    name: Line('Name'),
  },
  { additionalProperties: false, description: 'A kecamatan of the city' },
)

export const MallPart = Type.Object(
  {
    id: Id('Id of the mall, part of every address'),
    name: Line('Official name'),
    city: Line('City or regency'),
    province: Line('Province'),
    region: Type.Object(
      {
        kemendagri: Type.String({
          pattern: '^[0-9]{2}\\.[0-9]{2}$',
          description: 'Kemendagri code, as in NIK and OSS',
        }),
        bps: Type.String({ pattern: '^[0-9]{4}$', description: 'BPS code, which may differ' }),
      },
      { additionalProperties: false, description: 'Region codes' },
    ),
    districts: Type.Array(District, { description: 'The kecamatan of the city' }),
    timezone: Type.Object(
      {
        iana: Line('IANA name, e.g. Asia/Jakarta'),
        label: Type.Enum(['WIB', 'WITA', 'WIT'], { description: 'What clocks in the hall show' }),
      },
      { additionalProperties: false, description: 'Time zone; Indonesia has no daylight saving' },
    ),
    languages: Type.Array(Type.Enum(['id', 'en']), {
      minItems: 1,
      description: 'Languages, the first by default',
    }),
    currency: Type.Literal('IDR', { description: 'Currency of every fee' }),
    address: Line('Street address'),
    opened: Day('Day of inauguration'),
    location: Type.Object(
      {
        latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees north' }),
        longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees east' }),
        precision: Type.Enum(['building', 'city-centre'], { description: 'What the point marks' }),
      },
      { additionalProperties: false, description: 'Point on a map' },
    ),
    settings: Settings,
    facts: Type.Array(Fact, { description: 'Known facts with their sources' }),
    provenance: Provenance,
    sources: Sources,
    note: orNull(Line('Free words'), 'What a reader of this file should know'),
  },
  { additionalProperties: false, description: 'The mall itself: mall.json' },
)
export type MallPart = Type.Static<typeof MallPart>
