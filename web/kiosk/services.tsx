import type { Dispatch, ReactNode } from 'react'
import { Button, Notice, ZoneMark } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Tap } from './journey.ts'
import { ServiceTile } from './service-tile.tsx'
import type { Hall } from './use-hall.ts'
import { words } from './words/index.ts'

interface ServicesProps {
  readonly hall: Hall
  readonly agency: string
  readonly tap: Dispatch<Tap>
}

export function Services({ hall, agency, tap }: ServicesProps): ReactNode {
  const t = words[useFace().locale]
  const found = hall.agencies.find((a) => a.id === agency)
  const services = hall.services.filter((service) => service.agency.id === agency)
  const zone = hall.zoneOf(agency)
  return (
    <>
      <div className="kiosk__over">
        <Button tone="secondary" size="large" icon="arrow-left" onClick={() => tap({ tap: 'back' })}>
          {t.back}
        </Button>
        {zone && (
          <p className={zone.look}>
            <ZoneMark letter={zone.letter} /> {zone.name}
            {found && ` · ${t.floor({ floor: found.floor })}`}
          </p>
        )}
      </div>
      <h1 tabIndex={-1}>{t.chooseService}</h1>
      <p className="kiosk__lead">{found?.name ?? agency}</p>
      {services.length === 0 ? (
        <Notice title={t.noServices} />
      ) : (
        <ul className="tiles tiles--wide">
          {services.map((service) => (
            <ServiceTile key={service.id} hall={hall} service={service} tap={tap} />
          ))}
        </ul>
      )}
    </>
  )
}
