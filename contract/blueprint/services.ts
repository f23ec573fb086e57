import Type from 'typebox'
import { Id, Line, orNull, Provenance, Sources, Texts } from './words.ts'

export const Requirement = Type.Object(
  {
    label: Line('What the applicant brings or must fulfil'),
    document: orNull(Id('Document type'), 'Which document it is; null for a condition that is no document'),
    anyOf: Type.Optional(
      Type.Array(Id('Document type'), { minItems: 2, description: 'Any one of these documents fulfils it' }),
    ),
    form: Type.Enum(['original', 'copy', 'original+copy', 'any'], { description: 'In which form' }),
    mandatory: Type.Boolean({ description: 'False when it only helps, or only in some cases' }),
    condition: Type.Optional(Line('When it applies')),
    alternative: Type.Optional(Line('What else is accepted')),
    detail: Type.Optional(Line('Whose document, which size and so on')),
  },
  { additionalProperties: false, description: 'A requirement (component 1)' },
)
export type Requirement = Type.Static<typeof Requirement>

const rupiah = (description: string) => Type.Integer({ minimum: 0, description: `${description}, in rupiah` })

export const Fee = Type.Object(
  {
    type: Type.Enum(['free', 'fixed', 'tiered', 'variable'], {
      description: 'tiered: by `items`; variable: assessed case by case',
    }),
    amount: orNull(rupiah('Amount'), 'What is paid when type is free (0) or fixed; null otherwise'),
    items: Type.Array(
      Type.Object(
        { label: Line('What is paid for'), amount: rupiah('Amount') },
        { additionalProperties: false, description: 'A line of the tariff' },
      ),
      { description: 'Lines of the tariff; for a variable fee only known parts or examples' },
    ),
    combine: Type.Optional(
      Type.Enum(['sum', 'choice'], {
        description: 'For a tiered fee: all items are paid together, or one of them',
      }),
    ),
    legalBasis: Line('Rule the fee rests on'),
    note: Type.Optional(Line('What comes on top, or is doubtful')),
  },
  { additionalProperties: false, description: 'Fee (component 4)' },
)
export type Fee = Type.Static<typeof Fee>

const whole = (description: string) => Type.Integer({ minimum: 0, description })

const lines = (description: string) => Type.Array(Line('One line'), { description })

const component = (number: number, name: string) =>
  orNull(Line(name), `Component ${number}: ${name}; null = not yet filled in`)

/** The fourteen components of a service standard (UU 25/2009 Art. 21; PermenPANRB 15/2014). The first six must be published. */
export const Standard = Type.Object(
  {
    requirements: Type.Array(Requirement, { description: 'Component 1: persyaratan' }),
    procedure: Type.Array(Id('Step'), {
      description: 'Component 2: prosedur, as ids of steps.json in order',
    }),
    duration: Type.Object(
      {
        totalMinutes: orNull(
          Type.Object(
            { min: whole('At least'), max: whole('At most') },
            { additionalProperties: false, description: 'Minutes on the day' },
          ),
          'Minutes in the hall; null when not stated',
        ),
        workingDays: whole('Working days until the product is ready; 0 = same day'),
      },
      { additionalProperties: false, description: 'Component 3: jangka waktu' },
    ),
    fee: Fee,
    product: Type.Object(
      {
        document: orNull(Id('Document type'), 'Document that is issued; null for a service without one'),
        label: Line('Product as published'),
        also: Type.Optional(Type.Array(Id('Document type'), { description: 'Documents issued besides' })),
      },
      { additionalProperties: false, description: 'Component 5: produk' },
    ),
    complaintChannels: lines('Component 6: penanganan pengaduan'),
    legalBasis: lines('Component 7: dasar hukum'),
    facilities: component(8, 'sarana, prasarana, fasilitas'),
    competence: component(9, 'kompetensi pelaksana'),
    supervision: component(10, 'pengawasan internal'),
    staffing: component(11, 'jumlah pelaksana'),
    serviceGuarantee: component(12, 'jaminan pelayanan'),
    securityGuarantee: component(13, 'jaminan keamanan dan keselamatan'),
    evaluation: component(14, 'evaluasi kinerja pelaksana'),
  },
  { additionalProperties: false, description: 'Service standard of fourteen components' },
)
export type Standard = Type.Static<typeof Standard>

export const Service = Type.Object(
  {
    id: Id('Id (slug) of the service'),
    agency: Id('Agency that offers it'),
    queue: Id('Queue in which a visitor waits for it'),
    name: Texts('Name'),
    kind: Type.Enum(['perizinan', 'non-perizinan'], { description: 'Licence or other service' }),
    published: Type.Boolean({ description: 'Shown to citizens; components 1-6 may then not be empty' }),
    counterMinutes: Type.Number({
      exclusiveMinimum: 0,
      maximum: 240,
      description: 'Expected minutes at the counter',
    }),
    dailyQuota: orNull(Type.Integer({ minimum: 1 }), 'Tickets and bookings a day together; null = no limit'),
    keywords: Type.Object(
      { id: lines('Indonesian words'), en: lines('English words') },
      { additionalProperties: false, description: 'What people also call it, for the search' },
    ),
    standard: Standard,
    note: orNull(Line('Free words'), 'What officers and citizens should know'),
    provenance: Provenance,
  },
  { additionalProperties: false, description: 'A service (layanan)' },
)
export type Service = Type.Static<typeof Service>

export const ServicesPart = Type.Object(
  {
    agency: Id('Agency of every service in this file; also the name of the file'),
    services: Type.Array(Service, { minItems: 1, description: 'Its services' }),
    sources: Sources,
  },
  { additionalProperties: false, description: 'The services of one agency: services/<agency>.json' },
)
export type ServicesPart = Type.Static<typeof ServicesPart>
