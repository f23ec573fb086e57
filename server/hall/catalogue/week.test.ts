import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf } from './clocks.ts'
import { pekanbaruBlueprint } from './pekanbaru.test-data.ts'
import { blueprintWeekOf, weekOf, weekText, weekWithin } from './week.ts'

const aDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 8 })
  .map((times) => [...times].sort((a, b) => a - b))
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, i) => ({
      from: clockOf(times[2 * i] ?? 0),
      to: clockOf(times[2 * i + 1] ?? 0),
    })),
  )
const aWeek = fc.array(aDay, { minLength: 7, maxLength: 7 })

describe('a week', () => {
  it('set as spans reads back as the same spans, whatever was before', async () => {
    const before = (await pekanbaruBlueprint()).calendar.hours.regular
    fc.assert(
      fc.property(aWeek, fc.constantFrom(null, before), (spans, old) => {
        expect(weekText(weekOf(blueprintWeekOf(spans, old)))).toEqual(spans)
      }),
    )
  })

  it('set to what it already was stays as it was written, rotating breaks and all', async () => {
    const { regular, ramadan } = (await pekanbaruBlueprint()).calendar.hours
    for (const week of [regular, ramadan]) expect(blueprintWeekOf(weekText(weekOf(week)), week)).toEqual(week)
  })

  it('moved on Friday keeps the reason of its break', async () => {
    const { regular } = (await pekanbaruBlueprint()).calendar.hours
    const spans = weekText(weekOf(regular))
    spans[4] = [
      { from: '08:00', to: '11:30' },
      { from: '13:30', to: '16:00' },
    ]
    expect(blueprintWeekOf(spans, regular).fri).toEqual({
      open: '08:00',
      close: '16:00',
      breaks: [
        { from: '11:30', to: '13:30', kind: 'closed', note: { id: 'Salat Jumat', en: 'Friday prayer' } },
      ],
    })
  })

  it('of an agency never reaches outside that of the hall', () => {
    fc.assert(
      fc.property(aWeek, aWeek, (own, hall) => {
        const frames = weekOf(blueprintWeekOf(hall, null))
        const days = weekWithin(weekOf(blueprintWeekOf(own, null)), frames)
        return days.every(({ spans }, i) => {
          const frame = frames[i]?.spans ?? []
          return spans.every(
            ({ from, to }) => from < to && from >= (frame[0]?.from ?? 1e9) && to <= (frame.at(-1)?.to ?? -1),
          )
        })
      }),
    )
  })
})
