import { printing as contract } from '../../../contract/index.ts'
import type { Ctx, Who } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import { change, hallOf } from '../../hall/catalogue/index.ts'
import { listDevices } from '../../hall/people/index.ts'
import { isDevice, mayAdminister, mayLookOver, must } from '../../http/rights.ts'
import { command, direct, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { jobOf, releasePrint, reportPrint } from './actions/end-print.ts'
import { printTicket, testPrinter } from './actions/print-ticket.ts'
import { takeJobs } from './actions/take-jobs.ts'
import { testPaper } from './paper.ts'
import { chosen, printerSetting } from './changes.ts'
import { agentFor, printerView } from './rules.ts'
import { jobView, listChoices, listPrinterRows } from './store.ts'

const kioskOrStaff: Gate = (who, mall) => must(isDevice(who, mall, 'kiosk') || mayLookOver(who, mall), who)
const staff: Gate = (who, mall) => must(mayLookOver(who, mall), who)
const admins: Gate = (who, mall) => must(mayAdminister(who, mall), who)
const agents: Gate = (who, mall) => must(isDevice(who, mall, 'print-agent'), who)

async function printers(ctx: Ctx): Promise<contract.Printer[]> {
  const [devices, rows, choices] = await Promise.all([
    listDevices(ctx.tx),
    listPrinterRows(ctx.tx),
    listChoices(ctx.tx),
  ])
  return devices
    .filter((d) => d.kind === 'print-agent' && d.revoked_at === null)
    .map((d) =>
      printerView(
        d,
        rows.find((row) => row.agent === d.id),
        choices,
        ctx.now,
      ),
    )
}

async function ownPrinter(ctx: Ctx): Promise<contract.Printer | null> {
  if (ctx.who.kind !== 'device') return null
  const agent = agentFor(ctx.who, await listDevices(ctx.tx), await listChoices(ctx.tx))
  return (await printers(ctx)).find((printer) => printer.agent === agent?.id) ?? null
}

const deviceOf = (who: Who) => {
  if (who.kind !== 'device') throw new Refusal('access.not-allowed')
  return who
}

export function printingRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    command(contract.printTicket, kioskOrStaff, async (ctx, { params, body }) =>
      printTicket(ctx, await hall(ctx.mall), params.ticket, body, false),
    ),
    command(contract.reprintTicket, kioskOrStaff, async (ctx, { params, body }) =>
      printTicket(ctx, await hall(ctx.mall), params.ticket, body, true),
    ),
    query(contract.getPrintJob, kioskOrStaff, async (ctx, { params }) =>
      jobView(await jobOf(ctx, params.job)),
    ),
    command(contract.releasePrint, kioskOrStaff, async (ctx, { params, body }) =>
      releasePrint(ctx, await hall(ctx.mall), params.job, body.number),
    ),
    query(contract.getOwnPrinter, kioskOrStaff, async (ctx) => ({ printer: await ownPrinter(ctx) })),
    query(contract.listPrinters, staff, printers),
    query(contract.previewPaper, staff, async (ctx, { query: on }) =>
      testPaper(await hall(ctx.mall), 'Kios 1', on, ctx.now),
    ),
    command(contract.testPrinter, admins, async (ctx, { params, body }) =>
      testPrinter(ctx, await hall(ctx.mall), params.agent, body),
    ),
    command(contract.choosePrinter, admins, async (ctx, { params, body }) => {
      await change(ctx, printerSetting, params.kiosk, await chosen(ctx.tx, params.kiosk, body.agent))
      return { kiosk: params.kiosk, agent: body.agent }
    }),
    direct(contract.takePrintJobs, agents, (_ground, { mall, who, input }) =>
      takeJobs(ground, mall, deviceOf(who), input.body),
    ),
    command(contract.reportPrint, agents, (ctx, { params, body }) =>
      reportPrint(ctx, params.job, body.fault),
    ),
  ]
}
