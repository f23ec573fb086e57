import type { ReactNode } from 'react'
import { hall } from '../../../contract/index.ts'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { Tag } from '../../kit/parts/status.tsx'
import { OpenTag } from '../parts/openness.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page, Visit } from '../visit.ts'
import { refusedPage } from './problem.tsx'

/** One visit plan: the steps of a life event in order, each with what must come before. */
export const lifeEventPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const [mall, events] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.listLifeEvents, { params }),
  ])
  const event = events.find((one) => one.id === visit.param('event'))
  if (!event) return refusedPage(visit, 'not-found')
  const title = event.title[locale]
  return page(visit, {
    mall,
    title,
    crumbs: [{ href: to.lifeEvents(mall.id), title: words.lifeEvents }],
    children: (
      <>
        <PageHeader title={title} lead={words.lifeEventLead(event.steps.length)} />
        <ol className="c-plan k-plain">
          {event.steps.map((step) => (
            <li key={step.id} className="c-plan__step">
              <StepOf visit={visit} mall={mall.id} event={event} step={step} />
            </li>
          ))}
        </ol>
      </>
    ),
  })
}

type Step = hall.LifeEvent['steps'][number]

function StepOf({
  visit,
  mall,
  event,
  step,
}: {
  visit: Visit
  mall: string
  event: hall.LifeEvent
  step: Step
}): ReactNode {
  const { words, locale } = visit
  const before = step.dependsOn
    .map((id) => event.steps.findIndex((one) => one.id === id) + 1)
    .filter((no) => no > 0)
  return (
    <>
      <h2 className="c-plan__title">
        {step.service ? (
          <a href={to.service(mall, step.service.id)}>{step.service.name[locale]}</a>
        ) : (
          step.label
        )}
      </h2>
      <p className="k-muted k-small">
        {step.service ? step.service.agency.name : words.outside}
        {before.length > 0 && ` · ${words.after(before.join(', '))}`}
      </p>
      <p className="c-plan__tags">
        {step.optional && <Tag>{words.optional}</Tag>}
        {step.deadline !== null && (
          <Tag tone="warning">
            {words.deadline}: {step.deadline}
          </Tag>
        )}
        {step.service && <OpenTag visit={visit} openness={step.service.openness} />}
      </p>
      {step.note !== null && <p className="k-small">{step.note}</p>}
    </>
  )
}
