import { createHmac } from 'node:crypto'
import type { PrinterStatus, PrintOrder } from '../../../../contract/printing.ts'
import { runQuery } from '../../../base/commands.ts'
import type { Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { findDigest } from '../../../hall/people/index.ts'
import { freshSeconds } from '../rules.ts'
import { sendJobs, writePrinter } from '../store.ts'

interface Signed {
  payload: string
  signature: string
}

/** Waits until there is something to print, at most as long as asked. */
export async function takeJobs(
  ground: Ground,
  mall: string,
  who: Extract<Who, { kind: 'device' }>,
  { status, waitSeconds }: { status: PrinterStatus; waitSeconds: number },
): Promise<{ jobs: Signed[] }> {
  const requested = hear(ground, mall, who.id, waitSeconds * 1000)
  try {
    const first = await take(ground, mall, who, status)
    if (first.length > 0 || waitSeconds === 0) return { jobs: first }
    await requested.promise
    return { jobs: await take(ground, mall, who, status) }
  } finally {
    requested.stop()
  }
}

/** Listened for before the first look, so that no request falls between. */
function hear(ground: Ground, mall: string, agent: string, ms: number) {
  let stop = () => undefined as void
  const promise = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    const deaf = ground.relay.listen((events) => {
      if (events.some((e) => e.mall === mall && e.type === 'print.requested' && e.data['agent'] === agent))
        resolve()
    })
    stop = () => {
      clearTimeout(timer)
      deaf()
    }
  })
  return { promise, stop: () => stop() }
}

function take(
  ground: Ground,
  mall: string,
  who: Extract<Who, { kind: 'device' }>,
  status: PrinterStatus,
): Promise<Signed[]> {
  return runQuery(ground, mall, who, async (ctx) => {
    const key = await findDigest(ctx.tx, who.id)
    if (key === undefined) throw new Refusal('access.device-unknown')
    await writePrinter(ctx.tx, who.id, status, ctx.now)
    // A printer that cannot print gets nothing: the job stays reserved, and its visitor is told.
    if (status.fault !== null) return []
    const notBefore = new Date(ctx.now.getTime() - freshSeconds * 1000)
    const jobs = await sendJobs(ctx.tx, who.id, ctx.now, notBefore)
    return jobs.map((job) => {
      const order: PrintOrder = { job: job.id, agent: job.agent, paper: job.paper }
      const payload = JSON.stringify(order)
      return { payload, signature: createHmac('sha256', key).update(payload).digest('base64url') }
    })
  })
}
