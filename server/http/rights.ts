import type { Role } from '../../contract/access.ts'
import type { Who } from '../base/context.ts'
import { Refusal } from '../base/refusal.ts'

/**
 * Who may do what, from the roles alone. Officers and agency leads belong to one agency; a lead also arranges its counters,
 * quotas and people. The duty manager may act at every counter, the admin also sets the hall up, the leader only looks.
 */
function has(who: Who, mall: string, roles: readonly Role[], agency?: string): boolean {
  return (
    who.kind === 'officer' &&
    who.mall === mall &&
    !who.mustChangePassword &&
    who.assignments.some(
      (a) => roles.includes(a.role) && (a.agency === null || agency === undefined || a.agency === agency),
    )
  )
}

export const mayServe = (who: Who, mall: string, agency: string): boolean =>
  has(who, mall, ['officer', 'agency-lead', 'duty-manager', 'admin'], agency)

export const mayLead = (who: Who, mall: string, agency: string): boolean =>
  has(who, mall, ['agency-lead', 'duty-manager', 'admin'], agency)

export const mayRunHall = (who: Who, mall: string): boolean => has(who, mall, ['duty-manager', 'admin'])

export const mayAdminister = (who: Who, mall: string): boolean => has(who, mall, ['admin'])

export const mayLookOver = (who: Who, mall: string): boolean =>
  has(who, mall, ['officer', 'agency-lead', 'duty-manager', 'admin', 'leader'])

export const isDevice = (who: Who, mall: string, kind: 'kiosk' | 'board' | 'print-agent'): boolean =>
  who.kind === 'device' && who.mall === mall && who.device === kind

/** Refuses with the right code: who did not sign in is asked to, who did is told no. */
export function must(allowed: boolean, who: Who): void {
  if (allowed) return
  throw new Refusal(who.kind === 'anonymous' ? 'access.sign-in-needed' : 'access.not-allowed')
}
