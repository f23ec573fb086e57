import { elements } from '../../../contract/relations.ts'
import type { Satisfaction, SatisfactionReport, ServiceSatisfaction } from '../../../contract/relations.ts'
import { addDays } from '../../base/clock.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import { performanceWords, questionnaire } from './questionnaire.ts'
import { respondentFields } from './respondents.ts'
import {
  disclosed,
  gradeOf,
  groupSize,
  groupsBy,
  indexCents,
  lowestOf,
  marginCents,
  nearest,
  openDays,
  sampleSize,
  totalOf,
} from './rules.ts'
import type { Sums } from './rules.ts'
import type { SumRow } from './store.ts'

interface Found {
  readonly sums: readonly SumRow[]
  readonly served: readonly { service: string; served: number }[]
  readonly held: readonly { agency: string; held: number }[]
  readonly respondents: readonly { field: string; code: string | null; count: number }[]
}

interface Period {
  readonly from: string
  readonly to: string
  readonly now: Date
  readonly today: string
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

export function together(rows: readonly SumRow[]): Sums {
  const of = (code: keyof SumRow) => sumOf(rows.map((row) => row[code] as number))
  const byElement = Object.fromEntries(elements.map((code) => [code, of(code)])) as Sums['byElement']
  return { counted: of('counted'), squares: of('squares'), byElement }
}

const indexOf = (sums: Sums) => {
  const cents = indexCents(BigInt(totalOf(sums)), BigInt(sums.counted))
  return { index: cents / 100, grade: gradeOf(cents) }
}

export function satisfactionOf(sums: Sums, served: number, held: number): Satisfaction {
  const needed = sampleSize(served)
  return {
    served,
    counted: sums.counted,
    held,
    result: sums.counted === 0 ? null : resultOf(sums, served),
    sample: { needed, missing: Math.max(0, needed - sums.counted) },
  }
}

function resultOf(sums: Sums, served: number): NonNullable<Satisfaction['result']> {
  const n = BigInt(sums.counted)
  const overall = indexOf(sums)
  const margin = marginCents(sums, served)
  const thousandths = (part: number, whole: bigint) => Number(nearest(1000n * BigInt(part), whole)) / 1000
  return {
    ...overall,
    performance: performanceWords[overall.grade],
    margin: margin === null ? null : margin / 100,
    elements: questionnaire.elements.map(({ code, name }) => {
      const sum = sums.byElement[code]
      const cents = indexCents(BigInt(sum), n, 1n)
      return {
        code,
        name,
        mean: thousandths(sum, n),
        weighted: thousandths(sum, 9n * n),
        index: cents / 100,
        grade: gradeOf(cents),
      }
    }),
    lowest: lowestOf(sums),
  }
}

/** Services in months that are over and lie wholly in the period, so that no change of dates or of an hour tells more. */
function servicesOf(
  hall: Hall,
  rows: readonly SumRow[],
  { from, to, today }: Period,
  mayRead: (agency: string) => boolean,
): ServiceSatisfaction[] {
  const nextMonth = (month: string) => addDays(`${month}-28`, 7).slice(0, 7)
  const isWhole = ({ month }: SumRow) =>
    `${month}-01` >= from && addDays(`${nextMonth(month)}-01`, -1) <= to && month < today.slice(0, 7)
  const shown = disclosed(rows.filter(isWhole)).filter((row) => mayRead(row.agency))
  return [...groupsBy(shown, (row) => row.service)].flatMap(([id, cells]) => {
    const service = hall.services.get(id)
    if (!service) return []
    const sums = together(cells)
    return [{ id, name: service.name, agency: service.agency, counted: sums.counted, ...indexOf(sums) }]
  })
}

/** Rows and counts become the report. */
export function reportView(
  hall: Hall,
  period: Period,
  { sums, served, held, respondents }: Found,
  mayRead: (agency: string) => boolean,
): SatisfactionReport {
  const servedAt = (agency: string) =>
    sumOf(
      served.filter(({ service }) => hall.services.get(service)?.agency === agency).map((row) => row.served),
    )
  const heldAt = (agency: string) => held.find((one) => one.agency === agency)?.held ?? 0
  return {
    now: period.now.toISOString(),
    from: period.from,
    to: period.to,
    hall: satisfactionOf(
      together(sums),
      sumOf(served.map((row) => row.served)),
      sumOf(held.map((row) => row.held)),
    ),
    agencies: [...hall.agencies.values()].map(({ id, name, shortName }) => ({
      ...{ id, name, shortName },
      ...satisfactionOf(together(sums.filter((row) => row.agency === id)), servedAt(id), heldAt(id)),
    })),
    services: servicesOf(hall, sums, period, mayRead),
    months: [...groupsBy(sums, (row) => row.month)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([month, rows]) => {
        const all = together(rows)
        return { month, counted: all.counted, ...indexOf(all) }
      }),
    respondents: respondentFields(respondents),
    method: {
      basis: questionnaire.basis,
      words: questionnaire.method,
      group: groupSize,
      days: openDays,
    },
  }
}
