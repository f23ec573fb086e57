import type { ReactNode } from 'react'
import { Button } from '../../kit/parts/button.tsx'
import { Notice } from '../../kit/parts/notice.tsx'
import { surveyWords } from '../survey-words.ts'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'

/** A kiosk or the tablet of a counter, which many people use one after the other. */
export const isDevice = ({ request }: Visit): boolean => request.query.get('on') === 'device'

export const onDevice = (visit: Visit, address: string): string =>
  isDevice(visit) ? `${address}?on=device` : address

const idleSeconds = 30

/** What surrounds the pages of the survey; on a device it is large, and goes back to the start by itself. */
export function SurveyFrame({
  visit,
  mall,
  device,
  children,
}: {
  visit: Visit
  mall: string
  device: boolean
  children: ReactNode
}): ReactNode {
  const words = surveyWords[visit.locale]
  if (!device) return <div className="c-survey">{children}</div>
  return (
    <div className="c-survey c-survey--device" data-idle={idleSeconds} data-home={to.surveyStart(mall)}>
      {children}
      <div className="c-survey__idle" role="alertdialog" aria-labelledby="idle" data-part="idle" hidden>
        <Notice tone="warning" title={<span id="idle">{words.idle}</span>}>
          <p>{words.idleHint}</p>
          <Button size="large" data-part="stay">
            {words.idleStay}
          </Button>
        </Notice>
      </div>
    </div>
  )
}
