import Type from 'typebox'
import { Id, Line, orNull, Provenance, Sources, Texts } from './words.ts'

const metres = (description: string, minimum = 0) =>
  Type.Number({ minimum, description: `${description}, in metres` })

export const Rect = Type.Object(
  {
    x: metres('From the west wall'),
    y: metres('From the north wall'),
    width: metres('West to east', 0.1),
    height: metres('North to south', 0.1),
  },
  { additionalProperties: false, description: 'Place on the plan' },
)
export type Rect = Type.Static<typeof Rect>

export const Counter = Type.Object(
  {
    id: Type.String({
      pattern: '^[A-Z][0-9]{2}-[0-9]{1,2}$',
      description: 'Booth and place in it, e.g. G01-1',
    }),
    number: Type.Integer({
      minimum: 1,
      maximum: 999,
      description: 'Number over the counter, unique in the hall',
    }),
    label: Texts('What boards show and the voice says, e.g. Loket 12'),
    queues: Type.Array(Id('Queue'), {
      minItems: 1,
      uniqueItems: true,
      description: 'Queues it serves, first preferred',
    }),
  },
  { additionalProperties: false, description: 'A place where one officer serves one visitor' },
)
export type Counter = Type.Static<typeof Counter>

export const Booth = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Z][0-9]{2}$', description: 'Code on the plan, e.g. G01' }),
    zone: Type.String({ pattern: '^Z[0-9]+$', description: 'Zone it stands in' }),
    agency: Id('Agency that rents it'),
    label: orNull(
      Texts('Words over the booth'),
      'What it is for, when the agency has several; null otherwise',
    ),
    rect: Rect,
    counters: Type.Array(Counter, { minItems: 1, description: 'Its counters from left to right' }),
  },
  { additionalProperties: false, description: 'The space of one agency on the counter floor' },
)
export type Booth = Type.Static<typeof Booth>

export const Zone = Type.Object(
  {
    id: Type.String({ pattern: '^Z[0-9]+$', description: 'Id of the zone' }),
    letter: Type.Enum(['A', 'L', 'M', 'R', 'S', 'Z', 'U'], {
      description: 'First letter of the ticket numbers of this zone; chosen so that no two sound alike',
    }),
    name: Texts('Name on the signs'),
  },
  { additionalProperties: false, description: 'A part of the counter floor' },
)
export type Zone = Type.Static<typeof Zone>

const areaKinds = ['entrance', 'kiosk', 'information', 'waiting', 'priority', 'amenity', 'outdoor'] as const

export const Area = Type.Object(
  {
    id: Id('Id of the area'),
    kind: Type.Enum([...areaKinds], { description: 'What it serves' }),
    name: Texts('Name on the signs'),
    rect: Rect,
  },
  { additionalProperties: false, description: 'A place that is no booth' },
)
export type Area = Type.Static<typeof Area>

export const Room = Type.Object(
  {
    id: Id('Id of the room'),
    name: Texts('Name on the door'),
    agencies: Type.Array(Id('Agency'), {
      uniqueItems: true,
      description: 'Who works there; empty for rooms of all',
    }),
  },
  { additionalProperties: false, description: 'A room of the back office' },
)
export type Room = Type.Static<typeof Room>

export const Floor = Type.Object(
  {
    id: Id('Id of the floor'),
    level: Type.Integer({ description: 'Number in the lift' }),
    name: Texts('Name on the signs'),
    zones: Type.Array(Zone, { description: 'Zones of booths' }),
    booths: Type.Array(Booth, { description: 'Booths with their counters' }),
    areas: Type.Array(Area, { description: 'Entrance, kiosks, waiting and amenities' }),
    rooms: Type.Array(Room, { description: 'Rooms of the back office' }),
  },
  { additionalProperties: false, description: 'A floor of the building' },
)
export type Floor = Type.Static<typeof Floor>

export const FloorsPart = Type.Object(
  {
    building: Type.Object(
      {
        id: Id('Id of the building'),
        name: Line('Name of the building'),
        width: metres('West to east', 1),
        height: metres('North to south', 1),
      },
      { additionalProperties: false, description: 'The building of the hall' },
    ),
    floors: Type.Array(Floor, { minItems: 1, description: 'Floors from below' }),
    annexes: Type.Array(
      Type.Object(
        {
          id: Id('Id of the annex'),
          name: Texts('Name of the annex'),
          agency: Id('Agency that uses it'),
          counters: Type.Integer({ minimum: 0, description: 'How many counters it has' }),
          provenance: Provenance,
        },
        { additionalProperties: false, description: 'Another building of one agency' },
      ),
      { description: 'Other buildings that belong to the hall; their counters are not part of this plan' },
    ),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'Building, floors, booths and counters: floors.json' },
)
export type FloorsPart = Type.Static<typeof FloorsPart>
