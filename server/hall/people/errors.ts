import type { Code } from '../../../contract/index.ts'
import { Refusal } from '../../base/refusal.ts'
import { constraintOf } from '../../base/sql.ts'

const meaning: Partial<Record<string, Code>> = {
  username_once: 'access.username-taken',
  assignment_agency: 'agency.unknown',
  device_zone: 'zone.unknown',
  enrolment_zone: 'zone.unknown',
}

/** Runs statements whose constraints mean something to people. */
export async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = meaning[constraintOf(error) ?? '']
    throw code ? new Refusal(code) : error
  }
}

export const locked = (minutes: number): Refusal =>
  new Refusal('access.locked', { minutes }, { retryAfterSeconds: minutes * 60 })

export const misfitting = (index: number): Refusal =>
  new Refusal(
    'request.malformed',
    {},
    {
      faults: [
        {
          path: `body/assignments/${index}/agency`,
          reason: 'officer and agency-lead belong to an agency, the other roles to none',
        },
      ],
    },
  )
