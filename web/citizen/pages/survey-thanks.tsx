import { hall, relations } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { Icon } from '../../kit/parts/icon.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { SurveyFrame, isDevice, onDevice } from '../parts/survey-device.tsx'
import { page } from '../shell.tsx'
import { surveyWords } from '../survey-words.ts'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

export const surveyThanksPage: Page = async (visit) => {
  const { client, locale, assets } = visit
  const params = { mall: visit.param('mall') }
  const token = visit.param('token')
  const [mall, survey] = await Promise.all([
    client(hall.getMall, { params }),
    client(relations.getSurvey, { params: { ...params, ticket: token } }),
  ])
  if (survey.state !== 'answered')
    return { status: 303, redirect: onDevice(visit, to.survey(mall.id, token)) }
  const words = surveyWords[locale]
  const device = isDevice(visit)
  return page(visit, {
    mall,
    title: words.thanks,
    secret: true,
    ...(device && { scripts: [assets.scripts.survey] }),
    children: (
      <SurveyFrame visit={visit} mall={mall.id} device={device}>
        <PageHeader
          over={`${survey.ticket.number} · ${survey.ticket.service[locale]}`}
          title={
            <>
              <Icon name="check" size={32} /> {words.thanks}
            </>
          }
        />
        <h2>{words.next}</h2>
        <ul>
          <li>{words.nextGroup(survey.group)}</li>
          <li>{words.nextPublished}</li>
          <li>{words.nextComplaint}</li>
        </ul>
        <div className="c-survey__end">
          {device ? (
            <LinkButton size="large" wide href={to.surveyStart(mall.id)}>
              {words.toStart}
            </LinkButton>
          ) : (
            <>
              <LinkButton size="large" wide href={to.satisfaction(mall.id)}>
                {words.toIndex}
              </LinkButton>
              <LinkButton tone="secondary" wide href={to.ticket(mall.id, token)}>
                {words.toTicket}
              </LinkButton>
            </>
          )}
        </div>
      </SurveyFrame>
    ),
  })
}
