import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { ZoneMark } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { signOf } from './use-hall.ts'
import type { Hall } from './use-hall.ts'
import { words } from './words/index.ts'

/** Where the holder of a number goes: zone, floor, booth. */
export function TicketPlace({ hall, ticket }: { hall: Hall; ticket: queue.Ticket }): ReactNode {
  const t = words[useFace().locale]
  return (
    <p className={`ticket__where ${signOf(hall.zones, ticket.zone.id)?.look ?? ''}`}>
      <ZoneMark letter={ticket.zone.letter} />
      <span>
        {[
          ticket.zone.name,
          t.floor({ floor: ticket.floor }),
          ticket.booths.length > 0 && t.booth({ booths: ticket.booths.join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}
