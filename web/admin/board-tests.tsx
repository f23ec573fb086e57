import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { announcements } from '../../contract/index.ts'
import type { Locale, access } from '../../contract/index.ts'
import { Status } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { voicesWords } from './words/voices.ts'

/** “3 jam yang lalu”: a test of last month says little about today. */
const ageOf = (instant: string, now: Date, locale: Locale): string => {
  const minutes = Math.min(0, Math.round((Date.parse(instant) - now.getTime()) / 60_000))
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (minutes > -60) return words.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours > -48 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day')
}

/** How the last sound test of a board went, and how long ago that was. */
export function BoardTested({ device, now }: { device: access.Device; now: Date }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = voicesWords[locale]
  const tests = useQuery({
    queryKey: ['board-tests'],
    queryFn: () => ask(announcements.listBoardTests, { params: { mall } }),
  })
  if (device.kind !== 'board' || device.revokedAt !== null) return '–'
  const last = tests.data?.find((one) => one.device === device.id)
  return (
    <>
      {last ? (
        <>
          <Status tone={last.heard ? (last.broken.length > 0 ? 'warning' : 'success') : 'error'}>
            {last.heard ? t.testHeard : t.testNotHeard}
          </Status>
          <span className="sub">
            {ageOf(last.testedAt, now, locale)}
            {last.broken.length > 0 && ` · ${t.testBroken({ count: last.broken.length })}`}
          </span>
        </>
      ) : (
        <span className="sub">{t.testNone}</span>
      )}
      {device.zone !== null && (
        <a
          className="sub"
          href={`/${mall}/board/${device.zone}/test`}
          aria-label={t.testPageOf({ label: device.label })}
        >
          {t.testPage}
        </a>
      )}
    </>
  )
}
