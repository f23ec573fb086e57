import { mostNotes } from '../../../../contract/intake.ts'
import type { Intake } from '../../../../contract/intake.ts'
import type { Ctx } from '../../../base/context.ts'
import { mustNameNobody } from '../../../base/free-text.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall } from '../../../http/rights.ts'
import { noteText } from '../rules.ts'
import { eraseNote, insertNote, listNotes, oneNoteAtATime } from '../store.ts'
import { intakeEvent, intakeView } from '../view.ts'
import { seekInWork } from './seek.ts'

export async function writeNote(ctx: Ctx, hall: Hall, id: string, given: string): Promise<Intake> {
  const ticket = await seekInWork(ctx, hall, id)
  if (ctx.who.kind !== 'officer') throw new Refusal('access.not-allowed')
  const text = noteText(given)
  if (text === null) throw new Refusal('intake.note-empty')
  mustNameNobody(text)
  await oneNoteAtATime(ctx.tx, ticket.id)
  if ((await listNotes(ctx.tx, ticket.id)).length >= mostNotes)
    throw new Refusal('intake.notes-full', { most: mostNotes })
  await insertNote(ctx.tx, ticket.id, {
    id: ctx.chance.id(),
    text,
    written_at: ctx.now,
    written_by: ctx.who.id,
    written_by_name: ctx.who.name,
  })
  ctx.emit(intakeEvent('noted', ticket))
  return intakeView(ctx, hall, ticket)
}

/** An officer takes back what they wrote; who runs the hall, what nobody should have written. */
export async function removeNote(ctx: Ctx, hall: Hall, id: string, note: string): Promise<Intake> {
  const ticket = await seekInWork(ctx, hall, id)
  if (ctx.who.kind !== 'officer') throw new Refusal('access.not-allowed')
  const writtenBy = mayRunHall(ctx.who, hall.mall) ? null : ctx.who.id
  if (!(await eraseNote(ctx.tx, ticket.id, note, writtenBy))) throw new Refusal('intake.note-unknown')
  ctx.emit(intakeEvent('note-removed', ticket))
  return intakeView(ctx, hall, ticket)
}
