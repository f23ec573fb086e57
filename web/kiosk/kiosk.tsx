import { useEffect, useReducer, useRef } from 'react'
import type { ReactNode } from 'react'
import { Agencies } from './agencies.tsx'
import { Away, Stranger } from './away.tsx'
import { Confirm } from './confirm.tsx'
import { useFace, visitorLanguage } from '../kit/face/index.ts'
import { IdleNotice } from './idle-notice.tsx'
import { idleSeconds, noticeSeconds } from './idle.ts'
import { after, start, untouched } from './journey.ts'
import { Help } from './help.tsx'
import { Misread } from './misread.tsx'
import { PhoneMode } from './phone-mode.tsx'
import { ReadTicket } from './read-ticket.tsx'
import { Result } from './result.tsx'
import { Services } from './services.tsx'
import { calm, TopBar } from './top-bar.tsx'
import { useConnection } from './use-connection.ts'
import { useHall } from './use-hall.ts'
import { useKnown } from './use-known.ts'
import { useReader } from './use-reader.ts'
import { useIdle } from './use-idle.ts'
import { words } from './words/index.ts'

export function Kiosk(): ReactNode {
  const { locale, mall, speak } = useFace()
  const t = words[locale]
  const hall = useHall()
  const connection = useConnection()
  const known = useKnown()
  const [journey, tap] = useReducer(after, start)
  const { screen } = journey
  const main = useRef<HTMLElement>(null)

  const home = () => {
    calm()
    speak(visitorLanguage.begin())
    tap({ tap: 'home' })
  }
  const counting = screen.at !== 'result' && !untouched(journey)
  useReader(mall, (code) => tap({ tap: 'code', code }))
  const { idle, stay } = useIdle(counting, idleSeconds, noticeSeconds, home)

  // Each screen starts at its top, and its heading is what a screen reader hears first.
  useEffect(() => {
    window.scrollTo(0, 0)
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [screen.at])

  if (!known) return <Stranger />
  return (
    <div className="kiosk">
      <TopBar hall={hall} onHome={counting || screen.at === 'result' ? home : null} />
      <main ref={main} className="kiosk__main">
        {journey.misread && <Misread kind={journey.misread} />}
        {screen.at !== 'result' && screen.at !== 'read' && <PhoneMode />}
        {hall === null ? (
          <p role="status" className="kiosk__loading">
            {t.loading}
          </p>
        ) : screen.at === 'agencies' ? (
          <Agencies hall={hall} journey={journey} tap={tap} />
        ) : screen.at === 'services' ? (
          <Services hall={hall} agency={screen.agency} tap={tap} />
        ) : screen.at === 'confirm' ? (
          <Confirm hall={hall} journey={journey} service={screen.service} tap={tap} />
        ) : screen.at === 'read' ? (
          <ReadTicket hall={hall} token={screen.token} tap={tap} />
        ) : (
          <Result hall={hall} issued={screen.issued} tap={tap} onHome={home} />
        )}
      </main>
      <footer className="kiosk__foot">
        <Help />
      </footer>
      {idle.kind === 'notice' && <IdleNotice seconds={idle.seconds} onStay={stay} />}
      {connection.kind === 'away' && <Away nextTry={connection.nextTry} />}
    </div>
  )
}
