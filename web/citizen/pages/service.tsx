import type { ReactNode } from 'react'
import { hall, queue } from '../../../contract/index.ts'
import { PageHeader, Stack } from '../../kit/parts/layout.tsx'
import { Notice } from '../../kit/parts/notice.tsx'
import { certaintyOf } from '../parts/certainty.tsx'
import type { Certainty, Fact } from '../parts/certainty.tsx'
import { Hall } from '../parts/hall-plan.tsx'
import { Openness } from '../parts/openness.tsx'
import { Fee, Procedure, Requirements, durationInWords } from '../parts/service-facts.tsx'
import { Hours, Lines, Part, Sources } from '../parts/service-parts.tsx'
import { Summary } from '../parts/service-summary.tsx'
import { serviceWords } from '../service-words.ts'
import { page } from '../shell.tsx'
import { printOf, to } from '../visit.ts'
import type { Page, Visit } from '../visit.ts'

export const servicePage: Page = async (visit) => {
  const { client, locale } = visit
  const params = { mall: visit.param('mall') }
  const [mall, service, queues, agencies] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.getService, { params: { ...params, service: visit.param('service') } }),
    client(queue.listQueues, { params }),
    client(hall.listAgencies, { params }),
  ])
  const levels = [...new Set(service.places.map((place) => place.floor))]
  const plans = await Promise.all(
    levels.map((level) => client(hall.getFloorPlan, { params: { ...params, level } })),
  )
  const name = service.name[locale]
  return page(visit, {
    mall,
    title: name,
    crumbs: [
      { href: to.agencies(mall.id), title: visit.words.agencies },
      { href: to.agency(mall.id, service.agency.id), title: service.agency.shortName },
    ],
    children: (
      <>
        <PageHeader title={name} lead={service.agency.name} />
        <Openness visit={visit} openness={service.openness} print={printOf(mall, locale)} />
        <Body visit={visit} service={service} line={queues.find((one) => one.id === service.queue)}>
          {plans.map((plan) => (
            <Hall
              key={plan.level}
              visit={visit}
              mall={mall.id}
              plan={plan}
              agencies={agencies}
              highlight={service.places.map((place) => place.booth)}
            />
          ))}
        </Body>
      </>
    ),
  })
}

interface BodyProps {
  visit: Visit
  service: hall.Service
  line: queue.Queue | undefined
  /** The drawn floors. */
  children: ReactNode
}

const facts: readonly Fact[] = [
  'requirements',
  'procedure',
  'fee',
  'duration/totalMinutes',
  'duration/workingDays',
  'product',
]

function Body({ visit, service, line, children }: BodyProps): ReactNode {
  const { locale } = visit
  const words = serviceWords[locale]
  const sure = (fact: Fact): Certainty => certaintyOf(service.provenance, fact)
  const part = (title: string, fact: Fact, content: ReactNode): ReactNode => (
    <Part title={title} certainty={sure(fact)} words={words}>
      {content}
    </Part>
  )
  const times = durationInWords(service.duration, words)
  return (
    <>
      {facts.some((fact) => sure(fact) !== 'sourced') && (
        <Notice tone="warning">{words.exampleNotice}</Notice>
      )}
      <Summary visit={visit} service={service} line={line} />
      <div className="c-columns">
        <Stack gap={32}>
          {service.requirements.length > 0 &&
            part(
              words.requirements,
              'requirements',
              <Requirements requirements={service.requirements} words={words} />,
            )}
          {service.procedure.length > 0 &&
            part(words.steps, 'procedure', <Procedure steps={service.procedure} words={words} />)}
        </Stack>
        <Stack gap={32}>
          {part(words.fee, 'fee', <Fee fee={service.fee} words={words} locale={locale} />)}
          {times.length > 0 &&
            part(
              words.time,
              service.duration.totalMinutes ? 'duration/totalMinutes' : 'duration/workingDays',
              times.map((time) => <p key={time}>{time}</p>),
            )}
          {service.product && part(words.product, 'product', <p>{service.product.label}</p>)}
          <Hours service={service} words={words} visit={visit} />
          {part(words.complaints, 'complaintChannels', <Lines of={service.complaintChannels} />)}
          {service.legalBasis.length > 0 &&
            part(words.legalBasis, 'legalBasis', <Lines of={service.legalBasis} />)}
        </Stack>
      </div>
      <section className="c-section">
        <h2 id="place">{words.place}</h2>
        {children}
      </section>
      <Sources service={service} words={words} />
    </>
  )
}
