import type { Assignment } from '../../../contract/access.ts'
import type { Emitted } from '../../base/context.ts'

interface Standing {
  readonly active: boolean
  readonly assignments: readonly Assignment[]
}

/** Ids and roles only: no user name, no display name, no secret. */
const ofOfficer = (type: string, officer: string, data: Emitted['data'] = {}): Emitted => ({
  type,
  subject: `officers/${officer}`,
  data,
})
const ofDevice = (type: string, device: string, data: Emitted['data'] = {}): Emitted => ({
  type,
  subject: `devices/${device}`,
  data,
})

export const officerCreated = (id: string, { active, assignments }: Standing) =>
  ofOfficer('officer.created', id, { active, assignments })
export const officerChanged = (id: string, { active, assignments }: Standing) =>
  ofOfficer('officer.changed', id, { active, assignments })
export const officerSignedIn = (id: string) => ofOfficer('officer.signed-in', id)
export const officerLocked = (id: string, data: { minutes: number; failures: number }) =>
  ofOfficer('officer.locked', id, data)
export const passwordChanged = (id: string) => ofOfficer('officer.password-changed', id)
export const passwordReset = (id: string) => ofOfficer('officer.password-reset', id)
export const sessionEnded = (officer: string) => ofOfficer('session.ended', officer)

export const deviceRegistered = (id: string, data: { kind: string; zone: string | null }) =>
  ofDevice('device.registered', id, data)
export const devicePaired = (id: string) => ofDevice('device.paired', id)
export const deviceEnrolled = (id: string, data: { kind: string; zone: string | null; enrolment: string }) =>
  ofDevice('device.enrolled', id, data)
export const deviceRevoked = (id: string) => ofDevice('device.revoked', id)

const ofEnrolment = (type: string, enrolment: string, data: Emitted['data'] = {}): Emitted => ({
  type,
  subject: `enrolments/${enrolment}`,
  data,
})
export const enrolmentMade = (id: string, data: { kind: string; zone: string | null }) =>
  ofEnrolment('enrolment.made', id, data)
export const enrolmentEnded = (id: string) => ofEnrolment('enrolment.ended', id)

/** After these, what is remembered of the officer and their sessions is read anew, in every server process. */
export const endsSessions: ReadonlySet<string> = new Set([
  'officer.changed',
  'officer.password-changed',
  'officer.password-reset',
  'session.ended',
])

/** Whose open streams end with an event: a session that is over, changed roles, a revoked device. */
export function endsStreamsOf({ type, subject }: { type: string; subject: string }): string | undefined {
  const [, id] = subject.split('/')
  if (endsSessions.has(type)) return `officer:${id ?? ''}`
  return type === 'device.revoked' ? `device:${id ?? ''}` : undefined
}
