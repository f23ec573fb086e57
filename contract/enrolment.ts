import Type from 'typebox'
import type { Static } from 'typebox'
import { Me } from './access.ts'
import { operation } from './operation.ts'
import { InMall, Instant, MallId, Nullable, ShortId, Uuid } from './shapes.ts'

const tag = 'access'

/** Devices with a screen; the program beside a printer gets its token by hand. */
export const EnrolledKind = Type.Union([Type.Literal('kiosk'), Type.Literal('board')])

export const Enrolment = Type.Object(
  {
    id: Uuid,
    kind: EnrolledKind,
    label: Type.String(),
    zone: Nullable(ShortId),
    expiresAt: Instant,
    state: Type.Enum(['waiting', 'used', 'expired', 'ended']),
    device: Nullable(Uuid),
  },
  { title: 'Enrolment' },
)
export type Enrolment = Static<typeof Enrolment>

const OfEnrolment = Type.Object({ mall: MallId, enrolment: Uuid })

export const makeEnrolment = operation({
  id: 'makeEnrolment',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/enrolments',
  summary: 'Invite a kiosk or board: a code for its screen, shown once, for a quarter of an hour',
  params: InMall,
  body: Type.Object(
    {
      kind: EnrolledKind,
      label: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      zone: Type.Optional(ShortId),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    enrolment: Enrolment,
    code: Type.String({ description: 'To be typed on the device' }),
    link: Type.String({ description: 'To be opened on the device, from the QR code' }),
  }),
  status: 201,
  refuses: ['zone.unknown', 'enrolment.needs-zone'],
})

export const getEnrolment = operation({
  id: 'getEnrolment',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/enrolments/{enrolment}',
  summary: 'Whether the device has come',
  params: OfEnrolment,
  output: Enrolment,
  refuses: ['enrolment.unknown'],
})

export const endEnrolment = operation({
  id: 'endEnrolment',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/enrolments/{enrolment}/end',
  summary: 'The code opens nothing any more; a device that came already stays',
  params: OfEnrolment,
  output: Enrolment,
  refuses: ['enrolment.unknown'],
})

export const enrolDevice = operation({
  id: 'enrolDevice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/devices/enrol',
  summary: 'The device’s browser trades the code for an HttpOnly cookie, once',
  params: InMall,
  body: Type.Object(
    { code: Type.String({ maxLength: 40, description: 'Large and small letters, dashes and spaces alike' }) },
    { additionalProperties: false },
  ),
  output: Me,
  perMinute: 120,
  refuses: ['enrolment.unknown', 'enrolment.used', 'enrolment.expired', 'request.too-many'],
})
