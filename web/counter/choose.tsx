import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall, queue } from '../../contract/index.ts'
import type { access } from '../../contract/index.ts'
import { Button, Notice, Status, TextInput, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useSignInAgain } from '../kit/staff/index.ts'
import { words } from './words/index.ts'

interface ChooseProps {
  readonly me: access.Me
  readonly onChosen: (counter: string) => void
}

export function Choose({ me, onChosen }: ChooseProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [filter, setFilter] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const counters = useQuery({
    queryKey: ['counters'],
    queryFn: () => ask(queue.listCounters, { params: { mall } }),
    refetchInterval: 15_000,
  })
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: () => ask(hall.listAgencies, { params: { mall } }),
    staleTime: 600_000,
  })
  const nameOf = (id: string) => agencies.data?.find((agency) => agency.id === id)?.shortName ?? id
  useSignInAgain(counters.error)

  const open = async (counter: queue.Counter) => {
    setFault(null)
    try {
      if (!counter.open || counter.officer?.id !== me.id)
        await ask(queue.openCounter, { params: { mall, counter: counter.id } })
      onChosen(counter.id)
    } catch (error) {
      const problem = problemOf(error)
      setFault(problem ? `${problem.title}. ${problem.detail}` : t.unreachable)
      void counters.refetch()
    }
  }

  const wanted = filter.trim().toLowerCase()
  const shown = (counters.data ?? [])
    .filter((c) =>
      [c.label, c.booth, nameOf(c.agency), c.id].some((text) => text.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => rank(a, me) - rank(b, me))
  const many = (counters.data?.length ?? 0) > 12
  return (
    <main className="choose">
      <h2>{t.chooseCounter}</h2>
      <p className="k-muted">{t.chooseLead}</p>
      {fault !== null && <Notice tone="error" role="alert" title={fault} />}
      {counters.isError && (
        <Notice tone="error" role="alert" title={problemOf(counters.error)?.detail ?? t.unreachable} />
      )}
      {counters.isPending && <p role="status">{t.loading}</p>}
      {many && (
        <TextInput
          id="filter"
          label={t.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {counters.data?.length === 0 && <Notice title={t.noCounters} />}
      <ul className="choose__list">
        {shown.map((counter) => (
          <li key={counter.id} className="k-card choose__counter">
            <div>
              <h3>{counter.label}</h3>
              <p className="k-muted k-caption">
                {t.booth({ booth: counter.booth })} · {nameOf(counter.agency)}
              </p>
            </div>
            <CounterState counter={counter} />
            <Button
              size="small"
              tone={counter.officer?.id === me.id ? 'primary' : 'secondary'}
              onClick={() => void open(counter)}
            >
              {counter.open && counter.officer?.id === me.id
                ? t.continueAt({ label: counter.label })
                : t.openAs({ label: counter.label })}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  )
}

/** The own counter first, then free ones, then those of colleagues. */
const rank = (counter: queue.Counter, me: access.Me): number =>
  counter.officer?.id === me.id ? 0 : counter.open ? 2 : 1

function CounterState({ counter }: { counter: queue.Counter }): ReactNode {
  const t = words[useFace().locale]
  if (counter.open)
    return (
      <Status tone="success">{counter.officer ? t.usedBy({ name: counter.officer.name }) : t.isOpen}</Status>
    )
  return <Status tone="neutral">{counter.closedToday ? t.closedForDay : t.isClosed}</Status>
}
