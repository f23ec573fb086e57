import { hall } from '../../../contract/index.ts'
import { Button } from '../../kit/parts/button.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import type { PageResponse } from '../../kit/page.ts'
import { SurveyFrame } from '../parts/survey-device.tsx'
import { page } from '../shell.tsx'
import { tokenIn } from '../survey-given.ts'
import { surveyWords } from '../survey-words.ts'
import { to } from '../visit.ts'
import type { Page, Visit } from '../visit.ts'

/** For a kiosk or the tablet of a counter: a reader types the link of the ticket and presses Enter. */
const start = async (visit: Visit, unread: boolean): Promise<PageResponse> => {
  const mall = await visit.client(hall.getMall, { params: { mall: visit.param('mall') } })
  const words = surveyWords[visit.locale]
  return page(visit, {
    mall,
    title: words.startTitle,
    status: unread ? 422 : 200,
    secret: true,
    scripts: [visit.assets.scripts.survey],
    children: (
      <SurveyFrame visit={visit} mall={mall.id} device>
        <PageHeader title={words.startTitle} lead={words.startLead} />
        <form method="post" action={to.surveyStart(mall.id)} className="c-survey__form" autoComplete="off">
          <div className="k-field">
            <label className="k-field__label" htmlFor="ticket">
              {words.startLabel}
            </label>
            <span className="k-field__hint" id="ticket-hint">
              {words.startHint}
            </span>
            <input
              id="ticket"
              name="ticket"
              className="k-input"
              autoFocus
              data-part="reader"
              maxLength={300}
              spellCheck={false}
              autoCapitalize="none"
              aria-invalid={unread}
              aria-describedby={unread ? 'ticket-hint ticket-error' : 'ticket-hint'}
            />
            {unread && (
              <span className="k-field__error" id="ticket-error" role="alert">
                {words.startUnread}
              </span>
            )}
          </div>
          <Button type="submit" size="large" wide>
            {words.startGo}
          </Button>
        </form>
      </SurveyFrame>
    ),
  })
}

export const surveyStartPage: Page = (visit) => start(visit, false)

export const surveyReader: Page = (visit) => {
  const token = tokenIn(visit.request.form?.get('ticket') ?? '')
  if (token === undefined) return start(visit, true)
  return Promise.resolve({ status: 303, redirect: `${to.survey(visit.param('mall'), token)}?on=device` })
}
