import type { Dispatch, ReactNode } from 'react'
import type { hall } from '../../contract/index.ts'
import { Icon, Notice, ZoneMark, classes, formatMoment } from '../kit/index.ts'
import { popularServices } from './availability.ts'
import { useFace } from '../kit/face/index.ts'
import type { Journey, Tap } from './journey.ts'
import { Found, SearchBox } from './search.tsx'
import { ServiceTile } from './service-tile.tsx'
import { useHallOpenness } from './use-hall.ts'
import type { Hall } from './use-hall.ts'
import { waitingWords } from './waiting.ts'
import { words } from './words/index.ts'

interface AgenciesProps {
  readonly hall: Hall
  readonly journey: Journey
  readonly tap: Dispatch<Tap>
}

const popularCount = 6

export function Agencies({ hall, journey, tap }: AgenciesProps): ReactNode {
  const t = words[useFace().locale]
  const added = journey.visit !== null
  const searching = journey.query.trim() !== ''
  return (
    <>
      <h1 tabIndex={-1}>{added ? t.chooseAnother : t.chooseAgency}</h1>
      {!added && <Welcome hall={hall} />}
      {added && <Notice icon="ticket" title={t.sameVisit} />}
      <HallNotice hall={hall} />
      <div className={classes('start', searching && 'start--search')}>
        <div className="start__search">
          <SearchBox query={journey.query} onQuery={(query) => tap({ tap: 'search', query })} />
        </div>
        {searching ? (
          <Found hall={hall} query={journey.query.trim()} tap={tap} />
        ) : (
          <>
            <section aria-labelledby="popular" className="kiosk__part start__popular">
              <h2 id="popular">{t.popular}</h2>
              <ul className="tiles tiles--popular">
                {popularServices(hall.services, hall.queues, popularCount).map((service) => (
                  <ServiceTile key={service.id} hall={hall} service={service} withAgency tap={tap} />
                ))}
              </ul>
            </section>
            <section aria-labelledby="agencies" className="kiosk__part start__agencies">
              <h2 id="agencies">{t.agencies}</h2>
              <ul className="tiles">
                {hall.agencies.map((agency) => (
                  <AgencyTile key={agency.id} hall={hall} agency={agency} tap={tap} />
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    </>
  )
}

/** Said once for the whole hall, not on every tile. */
function HallNotice({ hall }: { hall: Hall }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const status = useHallOpenness()
  if (!status || status.hall.numbers) return null
  const { why, opensAt } = status.hall
  return (
    <Notice tone="warning" icon="clock" title={t.hallClosed}>
      <p>
        {why[locale]}{' '}
        {opensAt !== null && t.opensAt({ when: formatMoment(opensAt, new Date(status.now), hall.print) })}
      </p>
    </Notice>
  )
}

const longWord = /\S{14,}/

function AgencyTile({
  hall,
  agency,
  tap,
}: {
  hall: Hall
  agency: hall.Agency
  tap: Dispatch<Tap>
}): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const zone = hall.zoneOf(agency.id)
  const waiting = hall.queues
    .filter((line) => line.agency === agency.id)
    .reduce((sum, line) => sum + line.waiting, 0)
  return (
    <li className={classes('tile', zone?.look)}>
      <button
        type="button"
        className="tile__button"
        onClick={() => tap({ tap: 'agency', agency: agency.id })}
      >
        {zone && (
          <span className="tile__zone">
            <span className="k-hidden">{t.zone({ letter: zone.letter })}</span>
            <span aria-hidden>
              <ZoneMark letter={zone.letter} />
            </span>
          </span>
        )}
        <span className="tile__text">
          <strong className={classes('tile__name', longWord.test(agency.shortName) && 'tile__name--long')}>
            {agency.shortName}
          </strong>
          {agency.name !== agency.shortName && <span className="tile__sub">{agency.name}</span>}
          <span className={classes('tile__state', !agency.openness.numbers && 'tile__state--closed')}>
            <Icon name={agency.openness.numbers ? 'person' : 'clock'} size={16} />
            {agency.openness.numbers ? waitingWords(waiting, t) : t.closed}
          </span>
        </span>
      </button>
    </li>
  )
}

/** What this hall says to everybody who comes to its kiosk. */
function Welcome({ hall }: { hall: Hall }): ReactNode {
  const { locale } = useFace()
  const text = hall.mall.texts?.kioskWelcome
  return text ? <p className="kiosk__lead">{text[locale]}</p> : null
}
