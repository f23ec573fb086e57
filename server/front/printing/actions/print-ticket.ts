import type { Paper, PrintJob } from '../../../../contract/printing.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { listDevices } from '../../../hall/people/index.ts'
import { getTicket, seekTicket } from '../../queue/index.ts'
import { printEvent } from '../events.ts'
import { paperOf, testPaper } from '../paper.ts'
import type { OnPaper } from '../paper.ts'
import { agentFor } from '../rules.ts'
import { insertJob, jobView, listChoices, lockLastCopy, writeState } from '../store.ts'
import type { JobRow } from '../store.ts'

interface Printing {
  job: PrintJob | null
  paper: Paper
}

/** Where the paper comes out: at the kiosk that asks; staff print where the ticket was printed, or at the only printer. */
async function agentOf(ctx: Ctx, last: JobRow | undefined): Promise<string | undefined> {
  const devices = await listDevices(ctx.tx)
  const { who } = ctx
  if (who.kind === 'device') return agentFor(who, devices, await listChoices(ctx.tx))?.id
  const agents = devices.filter((d) => d.kind === 'print-agent' && d.revoked_at === null)
  return agents.find((a) => a.id === last?.agent)?.id ?? (agents.length === 1 ? agents[0]?.id : undefined)
}

/** `again`: one more copy; else the first print, however often it is asked for. */
export async function printTicket(
  ctx: Ctx,
  hall: Hall,
  name: string,
  on: OnPaper,
  again: boolean,
): Promise<Printing> {
  const { row } = await seekTicket(ctx, name)
  const ticket = await getTicket(ctx, hall, name)
  const last = await lockLastCopy(ctx.tx, row.id)
  if (!again && last) return { job: jobView(last), paper: last.paper }
  if (ticket.endedAt !== null) throw new Refusal('print.ticket-over', { number: ticket.number })
  // A number that was held before anything was printed has no first copy: whoever fails to print it does not lose it.
  const copy = (last?.copy ?? (again ? 1 : 0)) + 1
  // The second sheet of a ticket says so only when the first one came out.
  const paper = paperOf(hall, ticket, row.token, on, last?.state === 'printed' ? copy : 1)
  const agent = await agentOf(ctx, last)
  if (agent === undefined) return { job: null, paper }
  if (last?.state === 'reserved') {
    await writeState(ctx.tx, last.id, 'released', 'superseded')
    ctx.emit(printEvent('released', last, 'superseded'))
  }
  return { job: await request(ctx, { agent, ticket: row.id, copy, paper }), paper }
}

export async function testPrinter(ctx: Ctx, hall: Hall, agent: string, on: OnPaper): Promise<PrintJob> {
  const device = (await listDevices(ctx.tx)).find(
    (d) => d.id === agent && d.kind === 'print-agent' && d.revoked_at === null,
  )
  if (!device) throw new Refusal('access.device-unknown')
  return request(ctx, { agent, ticket: null, copy: 1, paper: testPaper(hall, device.label, on, ctx.now) })
}

async function request(
  ctx: Ctx,
  wish: Pick<JobRow, 'agent' | 'ticket' | 'copy' | 'paper'>,
): Promise<PrintJob> {
  const kiosk = ctx.who.kind === 'device' ? ctx.who.id : null
  const job: JobRow = { id: ctx.chance.id(), kiosk, state: 'reserved', reason: null, ...wish }
  await insertJob(ctx.tx, job, ctx.now)
  ctx.emit(printEvent('requested', job))
  return jobView(job)
}
