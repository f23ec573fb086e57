import type { ReactNode } from 'react'
import type { access } from '../../contract/index.ts'
import { Button, Field } from '../kit/index.ts'
import { AgencyFilter } from './agency-filter.tsx'
import { useFace } from '../kit/face/index.ts'
import { officersWords } from './words/officers.ts'

const roles = [
  'officer',
  'agency-lead',
  'duty-manager',
  'admin',
  'leader',
] as const satisfies readonly access.Role[]

interface RolesProps {
  readonly assignments: readonly access.Assignment[]
  readonly onChange: (assignments: readonly access.Assignment[]) => void
}

const most = 10

/** A role, and for officers and leads the one agency it is for. */
export function Roles({ assignments, onChange }: RolesProps): ReactNode {
  const t = officersWords[useFace().locale]
  const change = (at: number, next: access.Assignment) =>
    onChange(assignments.map((old, index) => (index === at ? next : old)))
  return (
    <fieldset className="roles">
      <legend>{t.roles}</legend>
      {assignments.map((assignment, at) => (
        <div key={at} className="roles__one">
          <Field id={`role-${at}`} label={t.role}>
            <select
              id={`role-${at}`}
              className="k-input"
              value={assignment.role}
              onChange={(event) => {
                const role = roles.find((one) => one === event.target.value) ?? 'officer'
                change(at, { role, agency: ofAgency(role) ? assignment.agency : null })
              }}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t[`role.${role}`]}
                </option>
              ))}
            </select>
          </Field>
          {ofAgency(assignment.role) && (
            <AgencyFilter
              id={`role-agency-${at}`}
              label={t.roleAgency}
              none={t.wholeHall}
              value={assignment.agency ?? ''}
              onChange={(agency) => change(at, { ...assignment, agency: agency === '' ? null : agency })}
            />
          )}
          {assignments.length > 1 && (
            <Button
              tone="quiet"
              size="small"
              icon="cross"
              aria-label={t.removeRole({ number: at + 1 })}
              onClick={() => onChange(assignments.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {assignments.length < most && (
        <Button
          tone="quiet"
          size="small"
          icon="plus"
          onClick={() => onChange([...assignments, { role: 'officer', agency: null }])}
        >
          {t.addRole}
        </Button>
      )}
    </fieldset>
  )
}

const ofAgency = (role: access.Role): boolean => role === 'officer' || role === 'agency-lead'
