import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { announcements } from '../../contract/index.ts'
import type { access } from '../../contract/index.ts'
import { Status, formatMoment } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { voicesWords } from './words/voices.ts'

/** How the last sound test of a board went, and how long ago that was. */
export function BoardTested({ device, now }: { device: access.Device; now: Date }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = voicesWords[locale]
  const { print } = useMall()
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
            {formatMoment(last.testedAt, now, print)}
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
