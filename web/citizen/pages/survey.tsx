import type { ReactNode } from 'react'
import { hall, relations } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import type { PageResponse } from '../../kit/page.ts'
import { SurveyFrame, isDevice, onDevice } from '../parts/survey-device.tsx'
import { SurveyForm } from '../parts/survey-form.tsx'
import { page } from '../shell.tsx'
import { completeIn, givenIn, missingIn, nothing } from '../survey-given.ts'
import type { Given } from '../survey-given.ts'
import { surveyWords } from '../survey-words.ts'
import { to } from '../visit.ts'
import type { Page, Visit } from '../visit.ts'
import { CheckForm } from './survey-check.tsx'

interface Opened {
  readonly mall: hall.Mall
  readonly survey: relations.Survey
  readonly token: string
}

const open = async (visit: Visit): Promise<Opened> => {
  const params = { mall: visit.param('mall') }
  const token = visit.param('token')
  const [mall, survey] = await Promise.all([
    visit.client(hall.getMall, { params }),
    visit.client(relations.getSurvey, { params: { ...params, ticket: token } }),
  ])
  return { mall, survey, token }
}

/** Where one goes who does not want to answer: nothing is stored for it. */
const away = (visit: Visit, { mall, token }: Opened): string =>
  isDevice(visit) ? to.surveyStart(mall.id) : to.ticket(mall.id, token)

const draw = (visit: Visit, opened: Opened, title: string, children: ReactNode, status = 200): PageResponse =>
  page(visit, {
    mall: opened.mall,
    title,
    status,
    secret: true,
    ...(isDevice(visit) && { scripts: [visit.assets.scripts.survey] }),
    children: (
      <SurveyFrame visit={visit} mall={opened.mall.id} device={isDevice(visit)}>
        {children}
      </SurveyFrame>
    ),
  })

const ask = (visit: Visit, opened: Opened, given: Given, strict: boolean): PageResponse => {
  const { locale } = visit
  const { survey, mall, token } = opened
  const words = surveyWords[locale]
  const gaps = strict && missingIn(given).length > 0
  return draw(
    visit,
    opened,
    gaps ? `${words.incomplete}: ${words.title}` : words.title,
    <>
      <PageHeader
        over={`${survey.ticket.number} · ${survey.ticket.service[locale]} · ${survey.ticket.agency.shortName}`}
        title={words.title}
        lead={`${words.lead} ${words.open(survey.until.words[locale])}`}
      />
      <SurveyForm
        visit={visit}
        survey={survey}
        action={onDevice(visit, to.survey(mall.id, token))}
        skipTo={away(visit, opened)}
        given={given}
        strict={strict}
      />
    </>,
    gaps ? 422 : 200,
  )
}

/** A survey that is not open says why, and never as an error: nobody did anything wrong. */
const shut = (visit: Visit, opened: Opened): PageResponse => {
  const { survey, mall, token } = opened
  const words = surveyWords[visit.locale]
  if (survey.state === 'answered')
    return { status: 303, redirect: onDevice(visit, to.surveyThanks(mall.id, token)) }
  const early = survey.state === 'not-served'
  const title = early ? words.notServed : words.tooLate
  return draw(
    visit,
    opened,
    title,
    <>
      <PageHeader
        over={survey.ticket.number}
        title={title}
        lead={early ? words.notServedHint : words.tooLateHint(survey.until.words[visit.locale])}
      />
      <p>
        <LinkButton href={away(visit, opened)}>{isDevice(visit) ? words.toStart : words.toTicket}</LinkButton>
      </p>
    </>,
  )
}

export const surveyPage: Page = async (visit) => {
  const opened = await open(visit)
  return opened.survey.state === 'open' ? ask(visit, opened, nothing, false) : shut(visit, opened)
}

/** Answers come here three times: to be checked, to be changed, to be sent. */
export const answerSurvey: Page = async (visit) => {
  const opened = await open(visit)
  if (opened.survey.state !== 'open') return shut(visit, opened)
  const { mall, token, survey } = opened
  const form = visit.request.form ?? new URLSearchParams()
  const given = givenIn(form)
  const step = form.get('step')
  const answers = completeIn(given)
  if (step === 'edit' || answers === undefined) return ask(visit, opened, given, step !== 'edit')
  if (step !== 'send')
    return draw(
      visit,
      opened,
      surveyWords[visit.locale].checkTitle,
      <CheckForm
        visit={visit}
        survey={survey}
        action={onDevice(visit, to.survey(mall.id, token))}
        given={given}
      />,
    )
  await visit.client(relations.submitSurvey, {
    params: { mall: mall.id, ticket: token },
    body: { answers, profile: given.profile },
  })
  return { status: 303, redirect: onDevice(visit, to.surveyThanks(mall.id, token)) }
}
