import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import type { PriorityGroup, queue } from '../../contract/index.ts'
import { PriorityPictogram } from '../kit/index.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { PickTicket } from './pick-ticket.tsx'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words/index.ts'

interface PrioritiseDialogProps {
  readonly desk: queue.CounterDesk
  readonly onGrant: (ticket: queue.Ticket, group: PriorityGroup, reason: string) => void
  readonly onClose: () => void
}

/** For a visitor who did not ask for it at the kiosk: the published credit of a group, once, with a reason in the log. */
export function PrioritiseDialog({ desk, onGrant, onClose }: PrioritiseDialogProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const priorities = useQuery({
    queryKey: ['priorities'],
    queryFn: () => ask(hall.listPriorities, { params: { mall } }),
    staleTime: 600_000,
  })
  const line = desk.next.filter(({ priority }) => priority === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [group, setGroup] = useState<PriorityGroup | null>(null)
  const [fault, setFault] = useState(false)
  const grant = (reason: string) => {
    const ticket = line.find(({ id }) => id === chosen)
    if (ticket && group !== null) onGrant(ticket, group, reason)
    else setFault(true)
  }
  return (
    <DialogBox title={t.prioritiseTitle} lead={t.prioritiseLead} onClose={onClose}>
      <ReasonForm label={t.reason} submit={t['verb.prioritise']} onReason={grant}>
        <PickTicket
          legend={t.prioritiseWho}
          line={line}
          chosen={chosen}
          fault={fault ? t.prioritiseNeeded : null}
          onChoice={(id) => {
            setChosen(id)
            setFault(false)
          }}
        />
        <fieldset className="pick">
          <legend>{t.prioritiseGroup}</legend>
          {priorities.data?.offered.map(({ group: one, name, creditMinutes }) => (
            <label key={one} className="pick__one">
              <input
                type="radio"
                name="group"
                checked={one === group}
                onChange={() => {
                  setGroup(one)
                  setFault(false)
                }}
              />
              <PriorityPictogram group={one} size={32} />
              <span>
                {name[locale]}
                <span className="papers__form">{t.prioritiseCredit({ minutes: creditMinutes })}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </ReasonForm>
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
