import type { Intake, IntakeNote } from '../../../contract/intake.ts'
import type { Ctx, Emitted } from '../../base/context.ts'
import { requirementView } from '../../hall/catalogue/index.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import { listNotes, listSeenPapers } from './store.ts'
import type { NoteRow } from './store.ts'

interface OfTicket {
  readonly id: string
  readonly service: string
  readonly counter: string | null
}

/** The list of today’s catalogue, with what was seen of it; a paper that is no longer asked for is no longer shown. */
export async function intakeView(ctx: Ctx, hall: Hall, ticket: OfTicket): Promise<Intake> {
  const seen = new Map((await listSeenPapers(ctx.tx, ticket.id)).map((it) => [it.label, it.seen_at]))
  const requirements = hall.services.get(ticket.service)?.standard.requirements ?? []
  return {
    ticket: ticket.id,
    service: ticket.service,
    papers: requirements.map((it) => ({
      ...requirementView(hall, it),
      seenAt: seen.get(it.label)?.toISOString() ?? null,
    })),
    notes: (await listNotes(ctx.tx, ticket.id)).map((note) => noteView(ctx, note)),
  }
}

const noteView = (ctx: Ctx, note: NoteRow): IntakeNote => ({
  id: note.id,
  text: note.text,
  writtenAt: note.written_at.toISOString(),
  writtenBy: note.written_by_name,
  own: ctx.who.kind === 'officer' && ctx.who.id === note.written_by,
})

/** That something was seen or noted, and where; neither what nor of whom. */
export const intakeEvent = (
  verb: 'paper-seen' | 'paper-unseen' | 'noted' | 'note-removed',
  ticket: OfTicket,
): Emitted => ({
  type: `intake.${verb}`,
  subject: `intakes/${ticket.id}`,
  data: { ticket: ticket.id, service: ticket.service, counter: ticket.counter },
})
