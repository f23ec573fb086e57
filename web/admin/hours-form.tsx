import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { Button, classes, formatWeekday } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { FaultNotice } from './parts.tsx'
import { parseSpans, spansText } from './spans.ts'
import type { Parsed } from './spans.ts'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { changesWords } from './words/changes.ts'
import { hoursWords } from './words/hours.ts'
import { shellWords } from './words/shell.ts'

const seasons = ['regular', 'ramadan'] as const
type Season = (typeof seasons)[number]
type Texts = Readonly<Record<Season, readonly string[]>>

interface HoursFormProps {
  readonly hours: hall.AgencyHours
  readonly onSaved: () => void
}

export function HoursForm({ hours, onSaved }: HoursFormProps): ReactNode {
  const { mall, locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale], ...hoursWords[locale] }
  const cache = useQueryClient()
  const preview = usePreview()
  const [texts, setTexts] = useState<Texts>({
    regular: hours.regular.map(spansText),
    ramadan: hours.ramadan.map(spansText),
  })
  const [checked, setChecked] = useState(false)
  const parsed = (season: Season): Parsed[] => texts[season].map(parseSpans)
  const faultOf = (season: Season, day: number) => {
    const one = parsed(season)[day]
    return checked && one !== undefined && 'fault' in one ? t[`hours.${one.fault}`] : undefined
  }
  const change = (season: Season, day: number, text: string) =>
    setTexts({ ...texts, [season]: texts[season].map((old, index) => (index === day ? text : old)) })

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setChecked(true)
    const week = (season: Season) => parsed(season).flatMap((one) => ('spans' in one ? [one.spans] : []))
    const body = { agency: hours.agency, regular: week('regular'), ramadan: week('ramadan') }
    if (body.regular.length < 7 || body.ramadan.length < 7) return
    await preview.look(hall.setHours, { params: { mall }, body }, () => {
      onSaved()
      void cache.invalidateQueries({ queryKey: ['hours'] })
    })
  }

  return (
    <>
      <form className="k-stack" noValidate onSubmit={(event) => void submit(event)}>
        <FaultNotice fault={preview.fault} />
        <p className="k-muted k-small" id="hours-hint">
          {t.hoursHint}
        </p>
        <div className="k-table-wrap">
          <table className="k-table hours">
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                {seasons.map((season) => (
                  <th key={season} scope="col">
                    {t[season]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {texts.regular.map((_, day) => (
                <tr key={day}>
                  <th scope="row">{formatWeekday(day + 1, locale)}</th>
                  {seasons.map((season) => (
                    <td key={season}>
                      <SpansInput
                        id={`${season}-${day}`}
                        label={t.dayIn({ day: formatWeekday(day + 1, locale), season: t[season] })}
                        value={texts[season][day] ?? ''}
                        fault={faultOf(season, day)}
                        onChange={(text) => change(season, day, text)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <Button type="submit" disabled={preview.looking}>
            {preview.looking ? t.looking : t.save}
          </Button>
        </div>
      </form>
      <PreviewDialog of={preview} />
    </>
  )
}

interface SpansInputProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly fault: string | undefined
  readonly onChange: (text: string) => void
}

function SpansInput({ id, label, value, fault, onChange }: SpansInputProps): ReactNode {
  return (
    <>
      <input
        id={id}
        className="k-input"
        aria-label={label}
        aria-describedby={classes('hours-hint', fault !== undefined && `${id}-fault`)}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(fault !== undefined && { 'aria-invalid': true })}
      />
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  )
}
