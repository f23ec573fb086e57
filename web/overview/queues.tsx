import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Notice, Status, Table, formatCount } from '../kit/index.ts'
import type { Column, Tone } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { byNeed, needOf, quotaLeft } from './need.ts'
import type { Need } from './need.ts'
import { words } from './words.ts'

const tones: Readonly<Record<Need, Tone>> = { unstaffed: 'error', waiting: 'info', calm: 'neutral' }
const said = { unstaffed: 'unstaffed', waiting: 'waitingState', calm: 'calm' } as const

interface QueuesProps {
  readonly queues: readonly queue.Queue[]
  readonly nameOf: (agency: string) => string
}

export function Queues({ queues, nameOf }: QueuesProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  if (queues.length === 0) return <Notice title={t.noQueues} />
  const columns: readonly Column<queue.Queue>[] = [
    {
      title: t.queue,
      names: true,
      cell: (line) => (
        <>
          {line.name[locale]} <span className="queues__agency">{nameOf(line.agency)}</span>
          <span className="queues__phone">
            <Status tone={tones[needOf(line)]}>{t[said[needOf(line)]]}</Status>
          </span>
        </>
      ),
    },
    {
      title: t.state,
      cell: (line) => <Status tone={tones[needOf(line)]}>{t[said[needOf(line)]]}</Status>,
    },
    { title: t.waiting, numeric: true, cell: (line) => <strong>{formatCount(line.waiting, locale)}</strong> },
    {
      title: t.oldest,
      numeric: true,
      cell: (line) => (line.oldestWaitMinutes === null ? '–' : t.minutes({ count: line.oldestWaitMinutes })),
    },
    {
      title: t.open,
      numeric: true,
      cell: ({ staffing }) => (
        <>
          {t.openOf({ open: staffing.open, count: staffing.counters })}
          {staffing.closedToday > 0 && (
            <span className="queues__agency">{t.closedDay({ count: staffing.closedToday })}</span>
          )}
        </>
      ),
    },
    {
      title: t.quota,
      numeric: true,
      cell: (line) => {
        const left = quotaLeft(line)
        return left === null ? <span className="k-muted">{t.noQuota}</span> : formatCount(left, locale)
      },
    },
  ]
  return (
    <section className="panel queues" aria-label={t.queues}>
      <Table caption={t.queues} columns={columns} rows={[...queues].sort(byNeed)} keyOf={(line) => line.id} />
    </section>
  )
}
