import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import type { Output } from '../../contract/index.ts'
import { Table, formatClock } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { Loading } from './parts.tsx'
import type { groupsOf, Row } from './priorities.ts'
import { prioritiesWords } from './words/priorities.ts'

interface PriorityExampleProps {
  readonly groups: ReturnType<typeof groupsOf>
  readonly rows: readonly Row[]
}

/** What the chosen groups do to a line; the server puts it in order, by the rule it calls by. */
export function PriorityExample({ groups, rows }: PriorityExampleProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = prioritiesWords[locale]
  const { print } = useMall()
  const line = useQuery({
    queryKey: ['priority-example', groups],
    queryFn: () => ask(hall.tryPriorities, { params: { mall }, body: { groups: groups ?? [] } }),
    enabled: groups !== undefined,
    placeholderData: (last: Output<typeof hall.tryPriorities> | undefined) => last,
  })
  const nameOf = (group: string | null) => rows.find((row) => row.group === group)?.name[locale] ?? t.none
  return (
    <section className="look__preview" aria-label={t.example}>
      <h3>{t.example}</h3>
      <p className="k-muted k-small">{t.exampleLead}</p>
      <Loading query={line} />
      {line.data && (
        <Table
          caption={t.example}
          rows={line.data}
          keyOf={({ number }) => String(number)}
          columns={[
            { title: t.place, numeric: true, cell: ({ place }) => place },
            {
              title: t.visitor,
              names: true,
              cell: ({ number, priority }) => (
                <>
                  {t.nth({ number })}
                  <span className="sub">{nameOf(priority)}</span>
                </>
              ),
            },
            { title: t.arrived, numeric: true, cell: ({ arrived }) => formatClock(arrived, print) },
            { title: t.counts, numeric: true, cell: ({ due }) => formatClock(due, print) },
          ]}
        />
      )}
    </section>
  )
}
