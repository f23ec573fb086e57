import type { hall, Locale, queue } from '../../contract/index.ts'
import type { PaletteChoice } from './palette.tsx'
import type { Destination } from './use-steps.ts'

export interface DestinationChoice extends PaletteChoice {
  readonly to: Destination
}

/** Where a visitor can be sent: the next stage first, then every other service; found by service or agency. */
export const destinationsOf = (
  ticket: queue.Ticket,
  onward: queue.CounterDesk['onward'],
  services: readonly hall.ServiceSummary[],
  locale: Locale,
  nextStage: string,
): DestinationChoice[] => [
  ...onward.map(({ queue, name }) => ({
    id: `queue ${queue}`,
    to: { queue },
    name: name[locale],
    of: `${nextStage} · ${queue}`,
    found: `${name[locale]} ${nextStage} ${queue}`,
  })),
  ...services
    .filter((service) => service.id !== ticket.service.id)
    .map(({ id, name, agency }) => ({
      id: `service ${id}`,
      to: { service: id },
      name: name[locale],
      of: agency.shortName,
      found: `${name[locale]} ${agency.shortName} ${agency.name}`,
    })),
]
