import type { Emitted } from '../../base/context.ts'
import type { JobRow } from './store.ts'

/** Ids, the number and the reason; nothing of the visitor. */
export const printEvent = (
  verb: 'requested' | 'printed' | 'failed' | 'released',
  job: JobRow,
  reason: string | null = null,
): Emitted => ({
  type: `print.${verb}`,
  subject: `print-jobs/${job.id}`,
  data: {
    number: job.paper.number,
    ticket: job.ticket,
    agent: job.agent,
    copy: job.copy,
    ...(reason === null ? {} : { reason }),
  },
})
