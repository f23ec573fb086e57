import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall, queue } from '../../contract/index.ts'
import type { access } from '../../contract/index.ts'
import { Button, Notice, Status, formatDay, formatTime, problemOf } from '../kit/index.ts'
import type { LiveState } from '../kit/index.ts'
import { Counters } from './counters.tsx'
import { useFace } from '../kit/face/index.ts'
import { Figures } from './figures.tsx'
import { needOf } from './need.ts'
import { Queues } from './queues.tsx'
import { SatisfactionLine } from './satisfaction.tsx'
import { Bar, useLive, useMall, useOfficer, useSignInAgain } from '../kit/staff/index.ts'
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

const refreshMs = 30_000

function Hall({ me }: { me: access.Me }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const { print } = useMall()
  const [agency, setAgency] = useState('')
  const params = { mall }
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => ask(queue.getHallOverview, { params }),
    refetchInterval: refreshMs,
  })
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: () => ask(hall.listAgencies, { params }),
    staleTime: 600_000,
  })
  const live = useLive(`/api/malls/${mall}/events`, () => void overview.refetch())
  useSignInAgain(overview.error)
  const data = overview.data
  const mine = (one: { agency: string }) => agency === '' || one.agency === agency
  const queues = data?.queues.filter(mine) ?? []
  const nameOf = (id: string) => agencies.data?.find((a) => a.id === id)?.shortName ?? id

  return (
    <>
      <Bar title={t.title} me={me} words={t}>
        <Connection state={overview.isError ? 'broken' : live} />
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
            <Figures totals={data.totals} />
            <SatisfactionLine />
            <Warning queues={data.queues.filter((line) => needOf(line) === 'unstaffed')} />
            <div className="overview__tools">
              <label htmlFor="agency">{t.filter}</label>
              <select
                id="agency"
                className="k-input overview__filter"
                value={agency}
                onChange={(event) => setAgency(event.target.value)}
              >
                <option value="">{t.allAgencies}</option>
                {agencies.data?.map((a) => (
                  <option key={a.id} value={a.id}>
                    {a.shortName}
                  </option>
                ))}
              </select>
              <Button tone="secondary" icon="printer" onClick={() => window.print()}>
                {t.print}
              </Button>
            </div>
            <Queues queues={queues} nameOf={nameOf} />
            <Counters counters={data.counters.filter(mine)} agencies={agencies.data ?? []} nameOf={nameOf} />
          </>
        )}
      </main>
    </>
  )
}

function Warning({ queues }: { queues: readonly queue.Queue[] }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  return (
    <div role="status">
      {queues.length > 0 && (
        <Notice tone="error" icon="alert" title={t.warnTitle({ count: queues.length })}>
          <p>{t.warnTodo({ names: queues.map((line) => line.name[locale]).join(', ') })}</p>
        </Notice>
      )}
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
