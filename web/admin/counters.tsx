import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queue } from '../../contract/index.ts'
import { Button, Notice, Status, Table } from '../kit/index.ts'
import { AgencyFilter } from './agency-filter.tsx'
import { useFace } from '../kit/face/index.ts'
import { useAgencyName, useCounters, useQueues } from './lists.ts'
import { DialogBox, DoneNotice, FaultNotice, FormEnd, Loading } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { countersWords } from './words/counters.ts'
import { shellWords } from './words/shell.ts'

export function Counters(): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...countersWords[locale] }
  const counters = useCounters()
  const queues = useQueues()
  const nameOf = useAgencyName()
  const [agency, setAgency] = useState('')
  const [editing, setEditing] = useState<queue.Counter | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const shown = (counters.data ?? []).filter((counter) => agency === '' || counter.agency === agency)
  const queueName = (id: string) => queues.data?.find((line) => line.id === id)?.name[locale] ?? id
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <div className="admin__tools">
        <AgencyFilter id="counters-agency" value={agency} onChange={setAgency} />
      </div>
      <Loading query={counters} />
      {counters.data && shown.length === 0 && <Notice title={t.noCounters} />}
      {shown.length > 0 && (
        <Table
          caption={t['tab.counters']}
          rows={shown}
          keyOf={(counter) => counter.id}
          columns={[
            {
              title: t.counter,
              names: true,
              cell: (counter) => (
                <>
                  {counter.label}
                  <span className="sub">{t.booth({ booth: counter.booth })}</span>
                </>
              ),
            },
            { title: t.agency, cell: (counter) => nameOf(counter.agency) },
            { title: t.state, cell: (counter) => <CounterState counter={counter} /> },
            { title: t.serves, cell: (counter) => counter.queues.map(queueName).join(', ') },
            {
              title: t.action,
              cell: (counter) => (
                <Button
                  size="small"
                  tone="secondary"
                  aria-label={t.editOf({ name: counter.label })}
                  onClick={() => setEditing(counter)}
                >
                  {t.edit}
                </Button>
              ),
            },
          ]}
        />
      )}
      {editing && queues.data && (
        <QueuesDialog
          counter={editing}
          queues={queues.data}
          onClose={() => setEditing(null)}
          onSaved={(counter) => {
            setEditing(null)
            setDone(t.queuesSaved({ label: counter.label, count: counter.queues.length }))
          }}
        />
      )}
    </>
  )
}

function CounterState({ counter }: { counter: queue.Counter }): ReactNode {
  const t = countersWords[useFace().locale]
  if (counter.open)
    return (
      <>
        <Status tone="success">{t.open}</Status>
        {counter.officer && <span className="sub">{counter.officer.name}</span>}
      </>
    )
  return (
    <>
      <Status tone="neutral">{counter.closedToday ? t.closedToday : t.closed}</Status>
      {counter.reason !== null && <span className="sub">{counter.reason}</span>}
    </>
  )
}

interface QueuesDialogProps {
  readonly counter: queue.Counter
  readonly queues: readonly queue.Queue[]
  readonly onClose: () => void
  readonly onSaved: (counter: queue.Counter) => void
}

function QueuesDialog({ counter, queues, onClose, onSaved }: QueuesDialogProps): ReactNode {
  const { mall, locale } = useFace()
  const t = countersWords[locale]
  const cache = useQueryClient()
  const preview = usePreview()
  const [chosen, setChosen] = useState<readonly string[]>(counter.queues)
  const [none, setNone] = useState(false)
  const offered = queues.filter((line) => line.agency === counter.agency || counter.queues.includes(line.id))
  const flip = (id: string) => {
    setNone(false)
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const submit = async () => {
    if (chosen.length === 0) {
      setNone(true)
      return
    }
    const body = { queues: [...chosen] }
    await preview.look(queue.setCounterQueues, { params: { mall, counter: counter.id }, body }, (saved) => {
      void cache.invalidateQueries({ queryKey: ['counters'] })
      onSaved(saved)
    })
  }
  if (preview.pending) return <PreviewDialog of={preview} />
  return (
    <DialogBox title={t.queuesTitle({ label: counter.label })} onClose={onClose}>
      <form
        className="k-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FaultNotice fault={preview.fault} />
        <fieldset className="checks" aria-describedby="queues-fault">
          <legend>{t.serves}</legend>
          {offered.map((line) => (
            <label key={line.id} className="check">
              <input type="checkbox" checked={chosen.includes(line.id)} onChange={() => flip(line.id)} />
              {line.name[locale]}
            </label>
          ))}
        </fieldset>
        <p id="queues-fault" role="alert" className="fault">
          {none && t.queuesNeeded}
        </p>
        <FormEnd saving={preview.looking} onClose={onClose} />
      </form>
    </DialogBox>
  )
}
