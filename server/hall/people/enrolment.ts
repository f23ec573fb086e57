import type { Enrolment } from '../../../contract/enrolment.ts'
import { oneTimePassword } from './rules.ts'
import type { EnrolmentRow } from './store/enrolments.ts'

/** Long enough to walk to the device, short enough that 40 random bits cannot be guessed meanwhile. */
export const enrolmentMinutes = 15

const codeLetters = 8

/** `K7PM-3XQ9`: eight letters of the alphabet that can be read out, so no l, o, 0 or 1. */
export const enrolmentCode = (token: string): string =>
  oneTimePassword(token)
    .slice(0, codeLetters + 1)
    .toUpperCase()

/** As people type it: large or small, with or without the dash. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toUpperCase()

export function enrolmentState(
  { ended_at, device, expires_at }: Pick<EnrolmentRow, 'ended_at' | 'device' | 'expires_at'>,
  now: Date,
): Enrolment['state'] {
  if (device !== null) return 'used'
  if (ended_at !== null) return 'ended'
  return expires_at <= now ? 'expired' : 'waiting'
}

export const enrolmentView = (row: EnrolmentRow, now: Date): Enrolment => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  zone: row.zone,
  expiresAt: row.expires_at.toISOString(),
  state: enrolmentState(row, now),
  device: row.device,
})
