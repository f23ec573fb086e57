import type { Words } from '../../../../contract/index.ts'
import { localDay, words } from '../../../hall/catalogue/index.ts'
import { countQueues, countQuotas } from '../../../front/queue/index.ts'
import type { Looked } from './looked.ts'

/** A line that loses its last counter stops; people who wait in it are never called. */
export async function counterQueuesMeaning({ ctx, after, row }: Looked): Promise<Words[]> {
  const list = (state: unknown): readonly unknown[] => (Array.isArray(state) ? state : [])
  const [was, is] = [list(row.before), list(row.after)]
  const figures = await countQueues(ctx.tx, localDay(after, ctx.now))
  const changed = figures.filter(({ queue }) => was.includes(queue) !== is.includes(queue))
  if (changed.length === 0)
    return [
      words('Hanya urutan panggilan di loket ini yang berubah.', 'Only the order at this counter changes.'),
    ]
  return changed.map(({ queue, waiting, counters }) => {
    const name = after.queues.get(queue)?.name ?? words(queue)
    return counters === 0
      ? words(
          `${queue} ${name.id}: tidak dilayani loket mana pun; ${waiting} nomor menunggu.`,
          `${queue} ${name.en}: no counter serves it any more; ${waiting} numbers wait.`,
        )
      : words(
          `${queue} ${name.id}: dilayani ${counters} loket; ${waiting} nomor menunggu.`,
          `${queue} ${name.en}: served by ${counters} counters; ${waiting} numbers wait.`,
        )
  })
}

export async function quotaMeaning({ ctx, after, row }: Looked): Promise<Words[]> {
  const [service = '', day] = row.target.split('/')
  const today = localDay(after, ctx.now)
  if (day !== undefined && day !== today) return [words('Hari ini tidak berubah.', 'Nothing changes today.')]
  const figures = (await countQuotas(ctx.tx, today)).find((one) => one.service === service)
  const { issued = 0, quota = null } = figures ?? {}
  if (quota === null)
    return [
      words(
        `Hari ini ${issued} nomor sudah diberikan; kios terus memberi nomor.`,
        `${issued} numbers were given today; kiosks go on giving them.`,
      ),
    ]
  const left = Math.max(0, quota - issued)
  return [
    left > 0
      ? words(
          `Hari ini ${issued} nomor sudah diberikan; tersisa ${left}.`,
          `${issued} numbers were given today; ${left} are left.`,
        )
      : words(
          `Hari ini ${issued} nomor sudah diberikan: kios berhenti memberi nomor. Nomor yang sudah diberikan tetap dilayani.`,
          `${issued} numbers were given today: kiosks give no more. Numbers already given are still served.`,
        ),
  ]
}
