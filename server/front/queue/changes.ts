import { Refusal } from '../../base/refusal.ts'
import { sql } from '../../base/sql.ts'
import { dayWords, hallIn, snapshotOf, words } from '../../hall/catalogue/index.ts'
import type { Setting } from '../../hall/catalogue/index.ts'
import { replaceCounterQueues, writeQuota } from './store.ts'

/** The lines that a counter serves, as they are kept. */
export const counterQueuesSetting: Setting<readonly string[]> = {
  kind: 'counter-queues',
  async read(tx, counter) {
    const rows = await tx.query<{ queue: string }>(sql`
      select queue from hall.counter_queue where mall = ${tx.mall} and counter = ${counter} order by rank, queue`)
    return rows.map(({ queue }) => queue)
  },
  async put(ctx, counter, queues) {
    const hall = snapshotOf(ctx.mall, await hallIn(ctx))
    if (!hall.counters.has(counter)) throw new Refusal('counter.unknown')
    if (queues.some((queue) => !hall.queues.has(queue))) throw new Refusal('queue.unknown')
    await replaceCounterQueues(ctx.tx, counter, queues)
  },
  name: (hall, id) => {
    const name = hall.counters.get(id)?.words ?? words(id)
    return words(`Antrean ${name.id} (${id})`, `Queues of ${name.en} (${id})`)
  },
  facts: (hall, queues) => {
    const list = (locale: 'id' | 'en') =>
      queues.map((id) => `${id} ${hall.queues.get(id)?.name[locale] ?? ''}`.trim()).join(', ')
    return [
      {
        label: words('Melayani', 'Serves'),
        value: queues.length === 0 ? words('tidak ada', 'none') : words(list('id'), list('en')),
      },
    ]
  },
}

const partsOf = (target: string) => {
  const [service = '', day] = target.split('/')
  return { service, day: day ?? null }
}

/** Of which quota the log tells: the standing one of a service, or that of one day. */
export const quotaTarget = (service: string, day: string | null): string =>
  day === null ? service : `${service}/${day}`

const unlimited = words('tanpa batas', 'no limit')

/** Numbers a day of a service; null: no limit, or on a day the standing one. */
export const quotaSetting: Setting<{ readonly quota: number | null; readonly onDay: boolean }> = {
  kind: 'quota',
  async read(tx, target) {
    const { service, day } = partsOf(target)
    const [row] =
      day === null
        ? await tx.query<{ quota: number | null }>(
            sql`select daily_quota as quota from hall.service where mall = ${tx.mall} and id = ${service}`,
          )
        : await tx.query<{ quota: number | null }>(sql`
            select quota from queue.service_day where mall = ${tx.mall} and service = ${service} and day = ${day}`)
    return { quota: row?.quota ?? null, onDay: day !== null }
  },
  async put(ctx, target, { quota }) {
    const { service, day } = partsOf(target)
    if (!snapshotOf(ctx.mall, await hallIn(ctx)).services.has(service)) throw new Refusal('service.unknown')
    await writeQuota(ctx.tx, service, day, quota)
  },
  name: (hall, target) => {
    const { service, day } = partsOf(target)
    const name = hall.services.get(service)?.name ?? words(service)
    const date = day === null ? words('setiap hari', 'every day') : dayWords(day)
    return words(`Kuota ${name.id}, ${date.id}`, `Quota of ${name.en}, ${date.en}`)
  },
  facts: (_hall, { quota, onDay }) => [
    {
      label: words('Nomor sehari', 'Numbers a day'),
      value:
        quota !== null
          ? words(String(quota))
          : onDay
            ? words('seperti kuota tetap', 'as the standing quota')
            : unlimited,
    },
  ],
  isOver: (target, today) => {
    const { day } = partsOf(target)
    return day !== null && day < today
  },
}

/** What the queue lets administrators change, for the log of changes. */
export const queueSettings = [counterQueuesSetting, quotaSetting]
