import type { printing } from '../../contract/index.ts'

/** How far the paper of a number is, as its visitor sees it. */
export type Stage =
  /** Nobody asked for a copy. */
  | { readonly at: 'rest' }
  /** The server is asked for the print. */
  | { readonly at: 'asking' }
  /** No print agent serves this kiosk: the browser prints. */
  | { readonly at: 'browser'; readonly paper: printing.Paper }
  | { readonly at: 'printing' }
  | { readonly at: 'printed' }
  /** The visitor chooses: again, the phone, or give the number back. */
  | { readonly at: 'failed'; readonly fault: printing.PrintFault; readonly mayGiveBack: boolean }
  /** No paper is waited for; the number lives on the phone. `fault` = the printer's, null = the visitor's own choice. */
  | { readonly at: 'phone'; readonly fault: printing.PrintFault | null }

/** Longer than a picture needs on a slow printer (35 kB, 2 to 3 s), shorter than a visitor's patience. */
export const patienceMs = 8_000

interface Seen {
  readonly paper: printing.Paper
  readonly job: printing.PrintJob
  /** Since the print was asked for. */
  readonly waitedMs: number
  /** What the printer says of itself. */
  readonly fault: printing.PrintFault | null
}

export function stageOf({ paper, job, waitedMs, fault }: Seen): Stage {
  // A second sheet says so: then the first one came out.
  const mayGiveBack = paper.copy === null
  const failed = (said: printing.PrintFault): Stage => ({ at: 'failed', fault: said, mayGiveBack })
  switch (job.state) {
    case 'printed':
      return { at: 'printed' }
    case 'released':
      return { at: 'phone', fault: null }
    case 'failed':
      return failed(faultOf(job.reason))
    case 'reserved':
      return waitedMs > patienceMs ? failed(fault ?? 'away') : { at: 'printing' }
    case 'sent':
      // The printer has it: a slow one is given longer, and then paper may be half out.
      return waitedMs > 2 * patienceMs ? failed('unsure') : { at: 'printing' }
  }
}

const faults: readonly string[] = ['away', 'garbage', 'paper-out', 'cover-open', 'error', 'unsure']

const faultOf = (reason: string | null): printing.PrintFault =>
  faults.includes(reason ?? '') ? (reason as printing.PrintFault) : 'error'
