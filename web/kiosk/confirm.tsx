import type { Dispatch, ReactNode } from 'react'
import { Button, Notice, ZoneMark } from '../kit/index.ts'
import { availabilityOf } from './availability.ts'
import { useFace } from '../kit/face/index.ts'
import type { Journey, Tap } from './journey.ts'
import { Priorities } from './priorities.tsx'
import { ServiceState } from './service-tile.tsx'
import type { Hall } from './use-hall.ts'
import { useTaking } from './use-taking.ts'
import { WhyNot } from './why-not.tsx'
import { words } from './words/index.ts'

interface ConfirmProps {
  readonly hall: Hall
  readonly journey: Journey
  readonly service: string
  readonly tap: Dispatch<Tap>
}

export function Confirm({ hall, journey, service: id, tap }: ConfirmProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const service = hall.services.find((s) => s.id === id)
  const { taking, take } = useTaking({
    onTaken: (issued) => tap({ tap: 'taken', issued }),
    onRefused: (refusal) => tap({ tap: 'refused', refusal }),
  })
  if (!service) return <Notice title={t.noServices} />

  const line = hall.lineOf(service)
  const refused = journey.refusal
  const seen = availabilityOf(service, line).kind
  const kind = refused?.code === 'queue.nobody-serving' ? 'unstaffed' : refused ? 'refused' : seen
  const may = kind === 'open' || kind === 'unstaffed'
  const wish = {
    service: service.id,
    ...(journey.priority && { priority: journey.priority }),
    ...(journey.visit !== null && { visit: journey.visit }),
    ...(kind === 'unstaffed' && { acceptUnstaffed: true }),
  }
  return (
    <>
      <div className="kiosk__over">
        <Button
          tone="secondary"
          size="large"
          icon="arrow-left"
          disabled={taking !== 'rest'}
          onClick={() => tap({ tap: 'back' })}
        >
          {t.back}
        </Button>
      </div>
      <h1 tabIndex={-1}>{service.name[locale]}</h1>
      <p className="kiosk__lead">{service.agency.name}</p>
      <Where hall={hall} agency={service.agency.id} booths={line?.booths ?? []} />
      <p className="confirm__state">
        <ServiceState hall={hall} service={service} />
        {service.feeType === 'free' && <span>{t.free}</span>}
      </p>
      {kind !== 'open' && <WhyNot hall={hall} service={service} kind={kind} refusal={refused} />}
      {may && (
        <Priorities
          groups={hall.priorities}
          chosen={journey.priority}
          disabled={taking !== 'rest'}
          tap={tap}
        />
      )}
      {taking === 'again' && <Notice tone="warning" role="status" title={t.stillTaking} />}
      {(may || kind === 'refused') && (
        <Button
          size="large"
          wide
          className="confirm__take"
          disabled={taking !== 'rest'}
          onClick={() => take(wish)}
        >
          {taking !== 'rest' ? t.taking : kind === 'unstaffed' ? t.takeAnyway : t.take}
        </Button>
      )}
    </>
  )
}

function Where({
  hall,
  agency,
  booths,
}: {
  hall: Hall
  agency: string
  booths: readonly string[]
}): ReactNode {
  const t = words[useFace().locale]
  const zone = hall.zoneOf(agency)
  const floor = hall.agencies.find((a) => a.id === agency)?.floor
  return (
    <p className={`confirm__where ${zone?.look ?? ''}`}>
      {zone && <ZoneMark letter={zone.letter} />}
      {[
        zone?.name,
        floor !== undefined && t.floor({ floor }),
        booths.length > 0 && t.booth({ booths: booths.join(', ') }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
