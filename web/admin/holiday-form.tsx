import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { hall } from '../../contract/index.ts'
import { Button, Field, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { FaultNotice } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { changesWords } from './words/changes.ts'
import { holidaysWords } from './words/holidays.ts'
import { shellWords } from './words/shell.ts'

export const kinds = ['libur-nasional', 'cuti-bersama', 'libur-daerah', 'penutupan'] as const
type Kind = (typeof kinds)[number]

export function HolidayForm({ onSaved }: { onSaved: (name: string, date: string) => void }): ReactNode {
  const { mall, locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale], ...holidaysWords[locale] }
  const preview = usePreview()
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('libur-daerah')
  const [checked, setChecked] = useState(false)
  const noDate = checked && date === ''
  const noName = checked && name.trim().length < 3

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setChecked(true)
    if (date === '' || name.trim().length < 3) return
    const body = { holiday: { name: name.trim(), kind } }
    await preview.look(hall.setHoliday, { params: { mall, date }, body }, () => {
      setDate('')
      setName('')
      setChecked(false)
      onSaved(body.holiday.name, date)
    })
  }

  return (
    <>
      <form className="admin__form" noValidate onSubmit={(event) => void submit(event)}>
        <h3>{t.addHoliday}</h3>
        <FaultNotice fault={preview.fault} />
        <div className="admin__tools">
          <TextInput
            id="holiday-date"
            type="date"
            label={t.date}
            value={date}
            onChange={(event) => setDate(event.target.value)}
            {...(noDate && { error: t.dateFault })}
          />
          <TextInput
            id="holiday-name"
            label={t.holidayName}
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
            {...(noName && { error: t.holidayNameFault })}
          />
          <Field id="holiday-kind" label={t.kind}>
            <select
              id="holiday-kind"
              className="k-input"
              value={kind}
              onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t[`kind.${one}`]}
                </option>
              ))}
            </select>
          </Field>
          <Button type="submit" disabled={preview.looking}>
            {preview.looking ? t.looking : t.addHoliday}
          </Button>
        </div>
      </form>
      <PreviewDialog of={preview} />
    </>
  )
}
