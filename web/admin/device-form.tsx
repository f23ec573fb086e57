import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { access, enrolment, hall } from '../../contract/index.ts'
import type { Output } from '../../contract/index.ts'
import { Button, Field, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useAgencies } from './lists.ts'
import { FaultNotice } from './parts.tsx'
import { useSave } from './use-save.ts'
import { devicesWords } from './words/devices.ts'
import { shellWords } from './words/shell.ts'

const kinds = ['kiosk', 'board', 'print-agent'] as const
type Kind = (typeof kinds)[number]

interface DeviceFormProps {
  /** A print agent, whose token is carried over by hand. */
  readonly onMade: (answer: Output<typeof access.registerDevice>) => void
  /** A device with a screen, which is invited. */
  readonly onInvited: (answer: Output<typeof enrolment.makeEnrolment>) => void
}

export function DeviceForm({ onMade, onInvited }: DeviceFormProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...devicesWords[locale] }
  const { fault, saving, save } = useSave()
  const zones = useZones()
  const [kind, setKind] = useState<Kind>('kiosk')
  const [label, setLabel] = useState('')
  const [zone, setZone] = useState('')
  const [checked, setChecked] = useState(false)
  const noZone = kind === 'board' && zone === ''

  type Wish = { readonly label: string; readonly zone?: string }
  const register = async (wish: Wish) => {
    const body = { kind: 'print-agent' as const, ...wish }
    const made = await save(body, (options) =>
      ask(access.registerDevice, { params: { mall }, body }, options),
    )
    if (made) onMade(made)
    return made !== null
  }
  const invite = async (screen: enrolment.Enrolment['kind'], wish: Wish) => {
    const body = { kind: screen, ...wish }
    const made = await save(body, (options) =>
      ask(enrolment.makeEnrolment, { params: { mall }, body }, options),
    )
    if (made) onInvited(made)
    return made !== null
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setChecked(true)
    if (label.trim() === '' || noZone) return
    const wish = { label: label.trim(), ...(zone !== '' && { zone }) }
    if (!(await (kind === 'print-agent' ? register(wish) : invite(kind, wish)))) return
    setLabel('')
    setChecked(false)
  }

  return (
    <form className="admin__form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t.addDevice}</h3>
      <FaultNotice fault={fault} />
      <div className="admin__tools">
        <Field id="device-kind" label={t.deviceKind}>
          <select
            id="device-kind"
            className="k-input"
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t[`device.${one}`]}
              </option>
            ))}
          </select>
        </Field>
        <TextInput
          id="device-label"
          label={t.deviceLabel}
          maxLength={80}
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          {...(checked && label.trim() === '' ? { error: t.deviceLabelFault } : { hint: t.deviceLabelHint })}
        />
        <Field id="device-zone" label={t.zone} {...(checked && noZone && { error: t.zoneFault })}>
          <select
            id="device-zone"
            className="k-input"
            value={zone}
            aria-invalid={checked && noZone}
            onChange={(event) => setZone(event.target.value)}
          >
            <option value="">{t.noZone}</option>
            {zones.map((one) => (
              <option key={one.id} value={one.id}>
                {one.letter} · {one.name}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit" disabled={saving}>
          {saving ? t.saving : t.addDevice}
        </Button>
      </div>
    </form>
  )
}

const useZones = (): hall.FloorPlan['zones'] => {
  const { ask, mall } = useFace()
  const agencies = useAgencies()
  const levels = [...new Set(agencies.data?.map((agency) => agency.floor))].sort()
  const plans = useQuery({
    queryKey: ['plans', levels],
    enabled: levels.length > 0,
    queryFn: () => Promise.all(levels.map((level) => ask(hall.getFloorPlan, { params: { mall, level } }))),
  })
  return plans.data?.flatMap((plan) => plan.zones) ?? []
}
