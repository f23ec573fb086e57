import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { ShortId, Empty, InMall, Instant, MallId, Nullable, Slug, Uuid } from './shapes.ts'

export const Role = Type.Union([
  Type.Literal('officer'),
  Type.Literal('agency-lead'),
  Type.Literal('duty-manager'),
  Type.Literal('admin'),
  Type.Literal('leader'),
])
export type Role = Static<typeof Role>

/** A role in this hall; `agency` narrows officer and agency-lead to one agency. */
export const Assignment = Type.Object({ role: Role, agency: Nullable(Slug) })
export type Assignment = Static<typeof Assignment>

export const Me = Type.Object(
  {
    kind: Type.Union([Type.Literal('anonymous'), Type.Literal('officer'), Type.Literal('device')]),
    id: Nullable(Uuid),
    name: Nullable(Type.String()),
    assignments: Type.Array(Assignment),
    device: Nullable(Type.Object({ kind: Type.String(), zone: Nullable(ShortId) })),
    mustChangePassword: Type.Boolean(),
  },
  { title: 'Me' },
)
export type Me = Static<typeof Me>

export const DeviceKind = Type.Union([
  Type.Literal('kiosk'),
  Type.Literal('board'),
  Type.Literal('print-agent'),
])
export const Device = Type.Object(
  {
    id: Uuid,
    kind: DeviceKind,
    label: Type.String(),
    zone: Nullable(ShortId),
    createdAt: Instant,
    seenAt: Nullable(Instant),
    revokedAt: Nullable(Instant),
  },
  { title: 'Device' },
)
export type Device = Static<typeof Device>

export const Officer = Type.Object(
  {
    id: Uuid,
    username: Type.String(),
    name: Type.String({ description: 'Display name at work' }),
    assignments: Type.Array(Assignment),
    active: Type.Boolean(),
    lockedUntil: Nullable(Instant),
  },
  { title: 'Officer' },
)
export type Officer = Static<typeof Officer>

const DeviceLabel = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{2,40}$' })
const Password = Type.String({ minLength: 1, maxLength: 200 })
const NewPassword = Type.String({ minLength: 12, maxLength: 200 })
const tag = 'access'

/** A whole hall signs in from one address in the morning; nobody guesses well at this pace. */
const guessesPerMinute = 120

export const signIn = operation({
  id: 'signIn',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/sign-in',
  summary: 'Staff sign-in; answers with a session cookie',
  params: InMall,
  body: Type.Object({ username: Username, password: Password }, { additionalProperties: false }),
  output: Me,
  perMinute: guessesPerMinute,
  refuses: ['access.wrong-password', 'access.locked', 'request.too-many'],
})

export const signOut = operation({
  id: 'signOut',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/sign-out',
  summary: 'Ends the session on the server',
  params: InMall,
  output: Empty,
})

export const getMe = operation({
  id: 'getMe',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/me',
  summary: 'Who is asking',
  params: InMall,
  output: Me,
})

export const changePassword = operation({
  id: 'changePassword',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/me/password',
  summary: 'Change the own password; other sessions end',
  params: InMall,
  body: Type.Object({ current: Password, next: NewPassword }, { additionalProperties: false }),
  output: Empty,
  refuses: ['access.wrong-password', 'access.password-weak'],
})

export const registerDevice = operation({
  id: 'registerDevice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/devices',
  summary: 'Register a kiosk, board or print agent; the token is shown once',
  params: InMall,
  body: Type.Object(
    { kind: DeviceKind, label: DeviceLabel, zone: Type.Optional(ShortId) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    device: Device,
    token: Type.String(),
    link: Type.String({ description: 'Open on the device to pair it' }),
  }),
  status: 201,
})

export const listDevices = operation({
  id: 'listDevices',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/devices',
  summary: 'All devices of the hall',
  params: InMall,
  output: Type.Array(Device),
})

export const renameDevice = operation({
  id: 'renameDevice',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/devices/{device}',
  summary: 'What people in the hall call the device',
  params: Type.Object({ mall: MallId, device: Uuid }),
  body: Type.Object({ label: DeviceLabel }, { additionalProperties: false }),
  output: Device,
  refuses: ['access.device-unknown'],
})

export const revokeDevice = operation({
  id: 'revokeDevice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/devices/{device}/revoke',
  summary: 'The token stops working at once',
  params: Type.Object({ mall: MallId, device: Uuid }),
  output: Device,
  refuses: ['access.device-unknown'],
})

export const pairDevice = operation({
  id: 'pairDevice',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/devices/pair',
  summary: 'The device’s browser trades its token for an HttpOnly cookie',
  params: InMall,
  body: Type.Object({ token: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  output: Me,
  perMinute: guessesPerMinute,
  refuses: ['access.device-unknown', 'request.too-many'],
})

export const listOfficers = operation({
  id: 'listOfficers',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/officers',
  summary: 'Staff of the hall, or of the caller’s agency',
  params: InMall,
  output: Type.Array(Officer),
})

export const createOfficer = operation({
  id: 'createOfficer',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/officers',
  summary: 'A new staff account with a one-time password',
  params: InMall,
  body: Type.Object(
    {
      username: Username,
      name: Type.String({ minLength: 1, maxLength: 80 }),
      assignments: Type.Array(Assignment, { minItems: 1, maxItems: 10 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    officer: Officer,
    password: Type.String({ description: 'Shown once; must be changed at first sign-in' }),
  }),
  status: 201,
  refuses: ['access.username-taken', 'agency.unknown'],
})

export const updateOfficer = operation({
  id: 'updateOfficer',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/officers/{officer}',
  summary: 'Change name, roles, or switch the account off (its sessions end)',
  params: Type.Object({ mall: MallId, officer: Uuid }),
  body: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 80 }),
      assignments: Type.Array(Assignment, { minItems: 1, maxItems: 10 }),
      active: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  output: Officer,
  refuses: ['access.officer-unknown', 'agency.unknown'],
})

export const resetPassword = operation({
  id: 'resetPassword',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/officers/{officer}/password',
  summary: 'A new one-time password; unlocks the account; sessions end',
  params: Type.Object({ mall: MallId, officer: Uuid }),
  output: Type.Object({ password: Type.String() }),
  refuses: ['access.officer-unknown'],
})
