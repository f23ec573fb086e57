import { isDeepStrictEqual } from 'node:util'
import type { changes as contract, Words } from '../../../../contract/index.ts'
import { localMoment } from '../../../base/clock.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import {
  change,
  dayWords,
  hallIn,
  localDay,
  lockHall,
  snapshotOf,
  words,
} from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { problemOf } from '../../../http/problem.ts'
import { settingOf } from '../settings.ts'
import { findChange } from '../store.ts'
import type { ChangeRow } from '../store.ts'
import { changeViews, whatOf } from '../view.ts'

/** Puts back what was before a change, as long as the thing still is as that change left it. */
export async function undoChange(ctx: Ctx, id: string): Promise<contract.Change> {
  // Two who undo at once, or one who changes meanwhile: the second finds what the first made of it.
  await lockHall(ctx.tx)
  const hall = snapshotOf(ctx.mall, await hallIn(ctx))
  const row = await findChange(ctx.tx, id)
  if (!row) throw new Refusal('change.unknown')
  if (row.undone_by !== null) throw new Refusal('change.undone')
  const setting = settingOf(row.kind)
  const present = await setting.read(ctx.tx, row.target)
  if (row.later_at !== null || !isDeepStrictEqual(present, row.after))
    throw await changedSince(ctx, hall, row)
  if (setting.isOver?.(row.target, localDay(hall, ctx.now))) throw impossible(past)
  const undoing = await putBack(ctx, row)
  const made = undoing === undefined ? undefined : await findChange(ctx.tx, undoing)
  // A state that cannot be told from the present one is no undoing.
  if (!made) throw impossible(same)
  const after = snapshotOf(ctx.mall, await hallIn(ctx))
  const [view] = await changeViews(ctx.tx, after, ctx.now, [made])
  if (!view) throw new Error('A change that was just made can be seen')
  return view
}

async function putBack(ctx: Ctx, row: ChangeRow): Promise<string | undefined> {
  try {
    return await change(ctx, settingOf(row.kind), row.target, row.before, row.id)
  } catch (error) {
    // The hall has become one that cannot have it any more: why, in the words of that refusal.
    if (error instanceof Refusal) throw impossible(problemOf(error, 'id').words)
    throw error
  }
}

const past = words('Hari itu sudah lewat.', 'That day has passed.')
const same = words('Keadaannya sudah sama.', 'It already is as it was.')

const impossible = (why: Words) => new Refusal('change.impossible', {}, { phrases: { why } })

async function changedSince(ctx: Ctx, hall: Hall, row: ChangeRow): Promise<Refusal> {
  const what = await whatOf(ctx.tx, hall, row)
  const when = row.later_at
    ? momentWords(hall, row.later_at)
    : words('lewat impor cetak biru', 'by an import of a blueprint')
  return new Refusal('change.changed-since', {}, { phrases: { what, when } })
}

function momentWords(hall: Hall, at: Date): Words {
  const { day, minutes } = localMoment(at, hall.timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  const clock = `${two(Math.floor(minutes / 60))}.${two(Math.floor(minutes % 60))} ${hall.zoneLabel}`
  const date = dayWords(day)
  return words(`${date.id} pukul ${clock}`, `${date.en} at ${clock}`)
}
