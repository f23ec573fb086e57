import type { ReactNode } from 'react'
import type { Locale, relations } from '../../../contract/index.ts'
import { formatCount, formatDecimal } from '../../kit/format.ts'
import { Notice } from '../../kit/parts/notice.tsx'
import { Table } from '../../kit/parts/table.tsx'
import { Tag } from '../../kit/parts/status.tsx'
import { satisfactionWords } from '../satisfaction-words.ts'

interface Given {
  report: relations.SatisfactionReport
  locale: Locale
}

export function Overall({ report: { hall, method }, locale }: Given): ReactNode {
  const words = satisfactionWords[locale]
  const { result, sample, counted, served, held } = hall
  const count = (n: number) => formatCount(n, locale)
  const index = (value: number) => formatDecimal(value, 2, locale)
  const bounded = (value: number) => index(Math.min(100, Math.max(25, value)))
  if (!result)
    return (
      <Notice title={words.none}>
        <p>{words.noneHint(method.group)}</p>
        <p>{words.counted(count(counted), count(served))}</p>
        {held > 0 && <p>{words.held(held)}</p>}
      </Notice>
    )
  return (
    <section className="c-index" aria-label={words.title}>
      <div>
        <p className="c-index__value">{index(result.index)}</p>
        <p className="c-index__grade">{words.grade(result.grade, result.performance[locale])}</p>
      </div>
      <ul className="k-plain k-small">
        <li>{words.counted(count(counted), count(served))}</li>
        {result.margin !== null && (
          <li>
            {words.margin(bounded(result.index - result.margin), bounded(result.index + result.margin))}
          </li>
        )}
        <li>
          {sample.missing > 0
            ? words.sample(count(sample.needed), count(sample.missing))
            : words.sampleMet(count(sample.needed))}
        </li>
        {held > 0 && <li>{words.held(held)}</li>}
      </ul>
    </section>
  )
}

export function Elements({
  result,
  locale,
}: {
  result: NonNullable<relations.Satisfaction['result']>
  locale: Locale
}): ReactNode {
  const words = satisfactionWords[locale]
  return (
    <section className="c-section">
      <h2>{words.elements}</h2>
      <ul className="k-plain c-elements">
        {result.elements.map(({ code, name, mean, index, grade }) => (
          <li key={code}>
            <div className="c-elements__name">
              <span>
                {name[locale]} {result.lowest.includes(code) && <Tag tone="warning">{words.lowest}</Tag>}
              </span>
              <span className="k-number">
                {formatDecimal(index, 2, locale)} · {grade} · {words.mean(formatDecimal(mean, 3, locale))}
              </span>
            </div>
            <svg className="c-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={index} height="1" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function AgencyTable({ report, locale }: Given): ReactNode {
  const words = satisfactionWords[locale]
  const count = (n: number) => formatCount(n, locale)
  return (
    <Table
      caption={words.agencies}
      rows={report.agencies}
      keyOf={(row) => row.id}
      columns={[
        { title: words.agency, names: true, cell: (row) => row.shortName },
        {
          title: words.index,
          numeric: true,
          cell: ({ result }) =>
            result ? `${formatDecimal(result.index, 2, locale)} (${result.grade})` : words.noIndex,
        },
        {
          title: words.answers,
          numeric: true,
          cell: (row) => `${count(row.counted)} / ${count(row.served)}`,
        },
      ]}
    />
  )
}

export function Months({ report: { months }, locale }: Given): ReactNode {
  const words = satisfactionWords[locale]
  if (months.length < 2) return null
  const name = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  })
  return (
    <Table
      caption={words.months}
      rows={months}
      keyOf={(row) => row.month}
      columns={[
        { title: words.month, names: true, cell: (row) => name.format(new Date(`${row.month}-01`)) },
        { title: words.index, numeric: true, cell: (row) => formatDecimal(row.index, 2, locale) },
        { title: words.quality, cell: (row) => row.grade },
        { title: words.answers, numeric: true, cell: (row) => formatCount(row.counted, locale) },
      ]}
    />
  )
}

export function Respondents({ report: { respondents, hall }, locale }: Given): ReactNode {
  const words = satisfactionWords[locale]
  if (hall.counted === 0) return null
  return (
    <details>
      <summary>{words.respondents}</summary>
      {respondents.map(({ field, words: name, parts }) => (
        <Table
          key={field}
          caption={name[locale]}
          rows={parts}
          keyOf={(row) => row.code}
          columns={[
            { title: name[locale], names: true, cell: (row) => row.words[locale] },
            { title: words.people, numeric: true, cell: (row) => formatCount(row.count, locale) },
            {
              title: words.share,
              numeric: true,
              cell: (row) => `${formatDecimal(row.percent, 1, locale)} %`,
            },
          ]}
        />
      ))}
    </details>
  )
}

export function Method({ report: { method }, locale }: Given): ReactNode {
  const words = satisfactionWords[locale]
  return (
    <section className="c-section">
      <h2>{words.method}</h2>
      <p>{method.words[locale]}</p>
      <p>{words.noneHint(method.group)}</p>
      <p>
        {words.basis}: {method.basis}
      </p>
    </section>
  )
}
