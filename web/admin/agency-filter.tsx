import type { ReactNode } from 'react'
import { Field } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useAgencies } from './lists.ts'
import { shellWords } from './words/shell.ts'

interface AgencyFilterProps {
  readonly id: string
  readonly value: string
  /** The first choice, when none is picked; all agencies unless told. */
  readonly none?: string
  readonly label?: string
  readonly onChange: (agency: string) => void
}

export function AgencyFilter({ id, value, none, label, onChange }: AgencyFilterProps): ReactNode {
  const t = shellWords[useFace().locale]
  const agencies = useAgencies()
  return (
    <Field id={id} label={label ?? t.agency}>
      <select id={id} className="k-input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none ?? t.allAgencies}</option>
        {agencies.data?.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {agency.shortName}
          </option>
        ))}
      </select>
    </Field>
  )
}
