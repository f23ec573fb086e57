import type { Words } from '../../../../contract/index.ts'
import { dayWords, localDay, nextOpenDay, openingDay, words } from '../../../hall/catalogue/index.ts'
import { countQueues } from '../../../front/queue/index.ts'
import type { Looked } from './looked.ts'

async function waitingToday({ ctx, after }: Looked, agency: string | null): Promise<Words[]> {
  const figures = await countQueues(ctx.tx, localDay(after, ctx.now))
  const waiting = figures
    .filter(({ queue }) => agency === null || after.queues.get(queue)?.agency === agency)
    .reduce((sum, one) => sum + one.waiting, 0)
  if (waiting === 0) return []
  return [
    words(
      `${waiting} nomor hari ini masih menunggu; pemegangnya perlu diberi tahu.`,
      `${waiting} of today’s numbers still wait; their holders must be told.`,
    ),
  ]
}

export async function holidayMeaning(looked: Looked): Promise<Words[]> {
  const { ctx, before, after, row } = looked
  const date = row.target
  const today = localDay(after, ctx.now)
  const day = dayWords(date)
  if (date < today)
    return [
      words('Hari itu sudah lewat; warga tidak merasakannya.', 'That day has passed; no visitor notices.'),
    ]
  const [was, is] = [openingDay(before, date), openingDay(after, date)]
  if (!was && !is)
    return [words(`MPP memang tutup pada ${day.id}.`, `The hall is closed on ${day.en} anyway.`)]
  if (was === is)
    return [words('Hari buka dan tutup tetap sama.', 'The days on which the hall opens stay the same.')]
  const [agencies, counters] = [after.agencies.size, after.counters.size]
  if (is)
    return [
      words(
        `MPP buka pada ${day.id}: ${counters} loket di ${agencies} instansi boleh melayani.`,
        `The hall opens on ${day.en}: ${counters} counters of ${agencies} agencies may serve.`,
      ),
    ]
  const next = nextOpenDay(after, null, date)
  return [
    words(
      `Pada ${day.id} ${counters} loket di ${agencies} instansi tutup; kios tidak memberi nomor.`,
      `On ${day.en} ${counters} counters of ${agencies} agencies are closed; kiosks give no numbers.`,
    ),
    ...(next ? [words(`Buka lagi: ${next.words.id}.`, `It opens again on ${next.words.en}.`)] : []),
    ...(date === today ? await waitingToday(looked, null) : []),
  ]
}

export async function hoursMeaning(looked: Looked): Promise<Words[]> {
  const { ctx, before, after, row } = looked
  const agency = row.target === '' ? null : row.target
  const today = localDay(after, ctx.now)
  const counters = [...after.counters.values()].filter((one) => agency === null || one.agency === agency)
  const followers = [...after.agencies.keys()].filter((id) => !after.hours.has(id)).length
  const [was, is] = [openingDay(before, today, agency), openingDay(after, today, agency)]
  return [
    agency === null
      ? words(
          `Berlaku untuk ${followers} instansi yang tidak punya jam sendiri.`,
          `It holds for the ${followers} agencies without hours of their own.`,
        )
      : words(`Berlaku untuk ${counters.length} loket.`, `It holds for ${counters.length} counters.`),
    ...(was === is
      ? []
      : [
          is
            ? words(`Hari ini menjadi ${is}.`, `Today becomes ${is}.`)
            : words(
                'Hari ini menjadi tutup; kios berhenti memberi nomor.',
                'Today becomes closed; kiosks stop giving numbers.',
              ),
          ...(await waitingToday(looked, agency)),
        ]),
  ]
}
