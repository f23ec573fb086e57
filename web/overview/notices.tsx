import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { notices } from '../../contract/index.ts'
import type { hall } from '../../contract/index.ts'
import { Button, Notice, Status, formatMoment, newKey, problemOf } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { NoticeDialog } from './notice-dialog.tsx'
import { noticeWords } from './notice-words.ts'
import './notices.css'
import { usePlans } from './use-plans.ts'

interface NoticesProps {
  readonly agencies: readonly hall.Agency[]
  /** The clock of the hall. */
  readonly now: string
}

/** What boards show in writing, for who runs the hall. */
export function Notices({ agencies, now }: NoticesProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = noticeWords[locale]
  const { print } = useMall()
  const zones = usePlans(agencies).flatMap((plan) => plan.zones)
  const list = useQuery({
    queryKey: ['notices'],
    queryFn: () => ask(notices.listNotices, { params: { mall } }),
    refetchInterval: 30_000,
  })
  const [writing, setWriting] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const intentions = useRef(new Intentions(newKey))
  const at = new Date(now)

  const end = async ({ id }: notices.BoardNotice) => {
    setFailed(null)
    try {
      await ask(notices.endNotice, { params: { mall, notice: id } }, { key: intentions.current.keyFor(id) })
      intentions.current.settle()
      setDone(t.ended)
    } catch (error) {
      setFailed(problemOf(error)?.detail ?? t.unreachable)
    }
    void list.refetch()
  }
  const zoneOf = (id: string | null) => {
    const zone = zones.find((one) => one.id === id)
    return zone ? t.zone(zone) : (id ?? t.wholeHall)
  }
  const timeOf = (instant: string) => formatMoment(instant, at, print)

  return (
    <section className="panel notices" aria-labelledby="notices">
      <div className="notices__head">
        <h2 id="notices">{t.title}</h2>
        <Button size="small" tone="secondary" icon="edit" onClick={() => setWriting(true)}>
          {t.write}
        </Button>
      </div>
      <div role="status">{done !== null && <Notice tone="success" title={done} />}</div>
      {failed !== null && <Notice tone="error" role="alert" title={failed} />}
      {list.data?.length === 0 && <p className="k-small">{t.none}</p>}
      <ul className="notices__list">
        {list.data?.map((one) => {
          const isShown = Date.parse(one.from) <= at.getTime()
          const [from, until] = [timeOf(one.from), timeOf(one.until)]
          return (
            <li key={one.id}>
              <p>
                <strong lang="id">{one.text.id}</strong>
                {one.text.en !== null && <span lang="en">{one.text.en}</span>}
                <span>
                  {zoneOf(one.zone)} · {isShown ? t.until({ time: until }) : t.period({ from, until })}
                </span>
              </p>
              <Status tone={isShown ? 'success' : 'neutral'}>{isShown ? t.shown : t.later}</Status>
              <Button
                size="small"
                tone="secondary"
                aria-label={t.endOf({ text: one.text.id })}
                onClick={() => void end(one)}
              >
                {t.end}
              </Button>
            </li>
          )
        })}
      </ul>
      {writing && (
        <NoticeDialog
          zones={zones}
          now={at}
          onClose={() => setWriting(false)}
          onPosted={(posted) => {
            setWriting(false)
            setDone(Date.parse(posted.from) <= at.getTime() + 60_000 ? t.posted : t.planned)
            void list.refetch()
          }}
        />
      )}
    </section>
  )
}
