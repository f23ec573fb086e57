import type { Emitted } from '../../base/context.ts'
import type { AnnouncementRow } from './store.ts'

/** About a counter, so that its officer and the boards of its zone hear it at once. */
export function announcementEvent(row: AnnouncementRow, verb: 'played' | 'failed'): Emitted {
  return {
    type: `announcement.${verb}`,
    subject: `counters/${row.counter}`,
    data: {
      announcement: row.id,
      zone: row.zone,
      counter: row.counter,
      number: row.number,
      ...(row.fault === null ? {} : { fault: row.fault }),
    },
  }
}
