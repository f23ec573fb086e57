import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { Button, Notice, Table, Tag, formatDay } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { HolidayForm, kinds } from './holiday-form.tsx'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { holidaysWords } from './words/holidays.ts'
import { shellWords } from './words/shell.ts'

type Marked = hall.CalendarDay & { readonly holiday: NonNullable<hall.CalendarDay['holiday']> }
const isMarked = (day: hall.CalendarDay): day is Marked => day.holiday !== null

const days = 365

export function Holidays(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...holidaysWords[locale] }
  const cache = useQueryClient()
  const preview = usePreview()
  const [done, setDone] = useState<string | null>(null)
  const calendar = useQuery({
    queryKey: ['calendar'],
    queryFn: async () => {
      const { day } = await ask(hall.getHallStatus, { params: { mall } })
      const to = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
      return ask(hall.listCalendar, { params: { mall }, query: { from: day, to } })
    },
  })
  const holidays = (calendar.data ?? []).filter(isMarked)
  const refresh = () => cache.invalidateQueries({ queryKey: ['calendar'] })

  const remove = async (day: Marked) => {
    const params = { mall, date: day.date }
    await preview.look(hall.setHoliday, { params, body: { holiday: null } }, () => {
      setDone(t.holidayRemoved({ date: formatDay(day.date, locale) }))
      void refresh()
    })
  }

  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <HolidayForm
        onSaved={(name, date) => {
          setDone(t.holidaySaved({ name, date: formatDay(date, locale) }))
          void refresh()
        }}
      />
      {!preview.pending && <FaultNotice fault={preview.fault} />}
      <Loading query={calendar} />
      {calendar.data && holidays.length === 0 && <Notice title={t.noHolidays} />}
      {holidays.length > 0 && (
        <Table
          caption={t.holidaysList}
          rows={holidays}
          keyOf={(day) => day.date}
          columns={[
            { title: t.date, names: true, cell: (day) => formatDay(day.date, locale) },
            { title: t.holidayName, cell: (day) => day.holiday.name },
            { title: t.kind, cell: (day) => <Tag>{kindWords(day.holiday.kind, t)}</Tag> },
            {
              title: t.action,
              cell: (day) => (
                <Button
                  size="small"
                  tone="secondary"
                  aria-label={t.removeHolidayOf({
                    name: day.holiday.name,
                    date: formatDay(day.date, locale),
                  })}
                  disabled={preview.looking}
                  onClick={() => void remove(day)}
                >
                  {t.removeHoliday}
                </Button>
              ),
            },
          ]}
        />
      )}
      <PreviewDialog of={preview} />
    </>
  )
}

const kindWords = (kind: string, t: (typeof holidaysWords)['en' | 'id']): string => {
  const known = kinds.find((one) => one === kind)
  return known ? t[`kind.${known}`] : kind
}
