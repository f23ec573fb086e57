import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { InLine } from './line.tsx'

interface PickTicketProps {
  readonly legend: string
  readonly line: readonly queue.Ticket[]
  readonly chosen: string | null
  /** Said above the list when nobody was chosen. */
  readonly fault: string | null
  readonly onChoice: (ticket: string) => void
}

/** One of those in line, with why they stand where they stand. */
export function PickTicket({ legend, line, chosen, fault, onChoice }: PickTicketProps): ReactNode {
  return (
    <fieldset className="pick">
      <legend>{legend}</legend>
      {fault !== null && <Notice tone="error" role="alert" title={fault} />}
      {line.map((ticket, index) => (
        <label key={ticket.id} className="pick__one">
          <input
            type="radio"
            name="ticket"
            autoFocus={index === 0}
            checked={ticket.id === chosen}
            onChange={() => onChoice(ticket.id)}
          />
          <InLine ticket={ticket} />
        </label>
      ))}
    </fieldset>
  )
}
