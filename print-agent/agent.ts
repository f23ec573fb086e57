import { setTimeout as pause } from 'node:timers/promises'
import type { PrintFault, PrinterStatus, PrintOrder } from '../contract/printing.ts'
import { bytesOf } from './bytes.ts'
import { HallError } from './hall.ts'
import type { HallLine } from './hall.ts'
import type { Journal } from './journal.ts'
import type { Printer } from './printer.ts'

/** One clear sentence each, for who stands before the machine. */
export const faultSentences: Record<PrintFault, string> = {
  away: 'The printer does not answer: is it switched on and connected?',
  garbage: 'What answers at this address is no ESC/POS printer.',
  'paper-out': 'The printer is out of paper: put in a new roll.',
  'cover-open': 'The cover of the printer is open: close it.',
  error: 'The printer reports an error: switch it off and on, and look at the cutter.',
  unsure: 'The print broke off in the middle; look at the paper.',
}

export interface AgentOptions {
  readonly hall: HallLine
  readonly printer: Printer
  readonly journal: Journal
  readonly mode: PrinterStatus['mode']
  readonly say: (line: string) => void
  readonly signal: AbortSignal
  /** How long a question waits for a job; also how old the printer's state gets. */
  readonly waitSeconds?: number
  readonly retryMs?: number
}

/** Looks at the printer, takes jobs, prints, tells the end; comes back by itself from everything but a refused token. */
export async function runAgent(options: AgentOptions): Promise<void> {
  const { hall, printer, mode, signal, waitSeconds = 4, retryMs = 2_000 } = options
  const say = onlyNews(options.say)
  let agent: string | undefined
  while (!signal.aborted) {
    try {
      if (agent === undefined) {
        const me = await hall.me()
        if (me.device?.kind !== 'print-agent' || me.id === null)
          throw new HallError('This token belongs to no print agent.', 403)
        agent = me.id
      }
      const seen = await printer.look()
      say(seen.fault === null ? 'Ready to print.' : faultSentences[seen.fault])
      const { jobs } = await hall.take({ ...seen, mode }, waitSeconds)
      for (const signed of jobs) {
        const order = hall.opened(signed, agent)
        if (order) await carryOut(options, order)
        else options.say('A job with a wrong signature, or for another agent, was refused.')
      }
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have been aborted while we waited
      if (signal.aborted) return
      if (error instanceof HallError && (error.status === 401 || error.status === 403)) throw error
      say(error instanceof HallError ? `${error.message} Trying again.` : String(error))
      await pause(retryMs, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** Each job goes to the printer at most once in its life, also when the agent is killed between any two lines. */
async function carryOut(
  { hall, printer, journal, mode, say }: AgentOptions,
  { job, paper }: PrintOrder,
): Promise<void> {
  const before = journal.of(job)
  if (before !== undefined) {
    await hall.report(
      job,
      before === 'printed' ? null : before === 'started' ? 'unsure' : (before as PrintFault),
    )
    return
  }
  const bytes = bytesOf(paper, mode)
  journal.note(job, 'started')
  const fault = await printer.print(bytes)
  journal.note(job, fault ?? 'printed')
  say(
    fault === null ? `Printed ${paper.number}.` : `${paper.number} was not printed. ${faultSentences[fault]}`,
  )
  await hall.report(job, fault)
}

/** The same sentence is said once, until another one was true. */
function onlyNews(say: (line: string) => void): (line: string) => void {
  let last = ''
  return (line) => {
    if (line !== last) say(line)
    last = line
  }
}
