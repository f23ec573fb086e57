import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { access, hall, queue } from '../../contract/index.ts'
import { Button, Notice, Status, formatDay, formatTime, problemOf } from '../kit/index.ts'
import type { LiveState } from '../kit/index.ts'
import { Counters } from './counters.tsx'
import { useFace } from '../kit/face/index.ts'
import { Figures } from './figures.tsx'
import { AlarmList } from './alarm-list.tsx'
import { alarmsOf } from './alarms.ts'
import { Notices } from './notices.tsx'
import { LivePlan } from './live-plan.tsx'
import { Timeline } from './timeline.tsx'
import { useHallNow } from './use-hall-now.ts'
import { Queues } from './queues.tsx'
import { SatisfactionLine } from './satisfaction.tsx'
import { Bar, chime, useMall, useOfficer, useSignInAgain } from '../kit/staff/index.ts'
import { words } from './words.ts'

export function Overview(): ReactNode {
  const t = words[useFace().locale]
  const me = useOfficer()
  if (!me)
    return (
      <p role="status" className="overview">
        {t.loading}
      </p>
    )
  return <Hall me={me} />
}

function Hall({ me }: { me: access.Me }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const { print } = useMall()
  const [agency, setAgency] = useState('')
  const now = useHallNow(me)
  const { overview, agencies } = now
  useSignInAgain(overview.error)
  const data = overview.data
  const mine = (one: { agency: string }) => agency === '' || one.agency === agency
  const nameOf = (id: string) => agencies.find((a) => a.id === id)?.shortName ?? id

  return (
    <>
      <Bar title={t.title} me={me} words={t}>
        <Connection state={overview.isError ? 'broken' : now.live} />
        {data && (
          <span className="k-caption">
            {formatDay(data.day, locale)} · {t.asOf({ time: formatTime(data.now, print) })}
          </span>
        )}
        {data && (
          <Status tone={data.open ? 'success' : 'neutral'}>{data.open ? t.hallOpen : t.hallClosed}</Status>
        )}
      </Bar>
      <main className="overview">
        {overview.isError && (
          <Notice tone="error" role="alert" title={problemOf(overview.error)?.title ?? t.unreachable}>
            <p>{data ? t.unreachable : problemOf(overview.error)?.detail}</p>
          </Notice>
        )}
        {!data && overview.isPending && <p role="status">{t.loading}</p>}
        {data && (
          <>
            <Figures totals={data.totals} days={now.days} today={data.day} />
            <SatisfactionLine />
            <div className="overview__now">
              <Alarms overview={data} now={now} nameOf={nameOf} />
              <LivePlan
                overview={data}
                agencies={agencies}
                targetMinutes={now.targetMinutes}
                nameOf={nameOf}
              />
            </div>
            {now.runs && <Notices agencies={agencies} now={data.now} />}
            <Timeline spans={now.timeline} />
            <Tools agency={agency} agencies={agencies} onAgency={setAgency} />
            <Queues queues={data.queues.filter(mine)} nameOf={nameOf} />
            <Counters counters={data.counters.filter(mine)} agencies={agencies} nameOf={nameOf} />
          </>
        )}
      </main>
    </>
  )
}

interface AlarmsProps {
  readonly overview: queue.HallOverview
  readonly now: ReturnType<typeof useHallNow>
  readonly nameOf: (agency: string) => string
}

function Alarms({ overview, now, nameOf }: AlarmsProps): ReactNode {
  const { help } = now
  useRing(help.filter(({ state }) => state === 'ringing').length)
  const alarms = alarmsOf({ ...now, overview })
  return <AlarmList alarms={alarms} nameOf={nameOf} onChanged={now.runs ? now.refetchHelp : null} />
}

/** Rings at each new call for help, and again as long as nobody answers. */
const ringAgainMs = 15_000
const useRing = (ringing: number): void => {
  useEffect(() => {
    if (ringing === 0) return
    chime()
    const timer = setInterval(chime, ringAgainMs)
    return () => clearInterval(timer)
  }, [ringing])
}

interface ToolsProps {
  readonly agency: string
  readonly agencies: readonly hall.Agency[]
  readonly onAgency: (agency: string) => void
}

function Tools({ agency, agencies, onAgency }: ToolsProps): ReactNode {
  const t = words[useFace().locale]
  return (
    <div className="overview__tools">
      <label htmlFor="agency">{t.filter}</label>
      <select
        id="agency"
        className="k-input overview__filter"
        value={agency}
        onChange={(event) => onAgency(event.target.value)}
      >
        <option value="">{t.allAgencies}</option>
        {agencies.map((a) => (
          <option key={a.id} value={a.id}>
            {a.shortName}
          </option>
        ))}
      </select>
      <Button tone="secondary" icon="printer" onClick={() => window.print()}>
        {t.print}
      </Button>
    </div>
  )
}

function Connection({ state }: { state: LiveState }): ReactNode {
  const t = words[useFace().locale]
  if (state === 'open') return <Status tone="success">{t.live}</Status>
  if (state === 'opening') return <Status tone="neutral">{t.connecting}</Status>
  return (
    <Status tone="error" icon="wifi-off">
      {t.offline}
    </Status>
  )
}
