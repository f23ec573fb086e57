import { hall, relations } from '../../../contract/index.ts'
import { formatDay, formatTime } from '../../kit/format.ts'
import { Button } from '../../kit/parts/button.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { AgencyTable, Elements, Method, Months, Overall, Respondents } from '../parts/satisfaction.tsx'
import { satisfactionWords } from '../satisfaction-words.ts'
import { page } from '../shell.tsx'
import { printOf, to } from '../visit.ts'
import type { Page } from '../visit.ts'

/** A date as a form sends it, or nothing: `2026-02-31` is none. */
const dayIn = (said: string | null): string | undefined => {
  if (said === null || !/^20\d\d-\d\d-\d\d$/.test(said)) return undefined
  const at = new Date(`${said}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(said) ? said : undefined
}

/** What the hall publishes of its survey; complete without a script, renewed by it. */
export const satisfactionPage: Page = async (visit) => {
  const { client, locale, request, assets } = visit
  const params = { mall: visit.param('mall') }
  const from = dayIn(request.query.get('from'))
  const until = dayIn(request.query.get('to'))
  const [mall, report] = await Promise.all([
    client(hall.getMall, { params }),
    client(relations.getSatisfactionReport, {
      params,
      query: { ...(from && { from }), ...(until && { to: until }) },
    }),
  ])
  const words = satisfactionWords[locale]
  return page(visit, {
    mall,
    title: words.title,
    scripts: [assets.scripts.survey],
    crumbs: [],
    children: (
      <>
        <PageHeader
          over={words.period(formatDay(report.from, locale), formatDay(report.to, locale))}
          title={words.title}
          lead={words.lead}
        />
        <form className="c-period" action={to.satisfaction(mall.id)}>
          <label className="k-field">
            <span className="k-field__label">{words.from}</span>
            <input className="k-input" type="date" name="from" defaultValue={report.from} required />
          </label>
          <label className="k-field">
            <span className="k-field__label">{words.to}</span>
            <input className="k-input" type="date" name="to" defaultValue={report.to} required />
          </label>
          <Button type="submit" tone="secondary">
            {words.show}
          </Button>
        </form>
        <div id="figures" className="k-stack k-gap--32">
          <Overall report={report} locale={locale} />
          <p className="k-muted k-small">{words.asOf(formatTime(report.now, printOf(mall, locale)))}</p>
          {report.hall.result && <Elements result={report.hall.result} locale={locale} />}
          <AgencyTable report={report} locale={locale} />
          <Months report={report} locale={locale} />
          <Respondents report={report} locale={locale} />
        </div>
        <Method report={report} locale={locale} />
      </>
    ),
  })
}
