import Type from 'typebox'
import type { Static } from 'typebox'
import { Requirement } from './hall-shapes.ts'
import { operation } from './operation.ts'
import { OfTicketOrToken, Ticket } from './queue-shapes.ts'
import { Instant, MallId, Nullable, Slug, Uuid } from './shapes.ts'

export const mostNotes = 20
export const longestNote = 300

export const IntakeNote = Type.Object(
  {
    id: Uuid,
    text: Type.String(),
    writtenAt: Instant,
    writtenBy: Type.String({ description: 'Name of the officer' }),
    own: Type.Boolean({ description: 'Written by who asks: may be removed again' }),
  },
  { title: 'IntakeNote' },
)
export type IntakeNote = Static<typeof IntakeNote>

/** What was looked at for one ticket: its service's requirements, each seen or not, and what officers noted. */
export const Intake = Type.Object(
  {
    ticket: Uuid,
    service: Slug,
    papers: Type.Array(
      Type.Object({
        ...Requirement.properties,
        seenAt: Nullable(Instant),
      }),
    ),
    notes: Type.Array(IntakeNote, { description: 'The oldest first' }),
  },
  { title: 'Intake' },
)
export type Intake = Static<typeof Intake>

const OfTicket = Type.Object({ mall: MallId, ticket: Uuid })
const tag = 'intake'
const path = '/api/malls/{mall}/tickets/{ticket}'

export const getIntake = operation({
  id: 'getIntake',
  tag,
  method: 'GET',
  path: `${path}/intake`,
  summary: 'The requirements of a ticket’s service with what was seen of them, and the notes',
  params: OfTicket,
  output: Intake,
  refuses: ['ticket.unknown'],
})

export const markPaper = operation({
  id: 'markPaper',
  tag,
  method: 'POST',
  path: `${path}/papers`,
  summary: 'A requirement was seen at the counter, or was not after all',
  params: OfTicket,
  body: Type.Object(
    {
      paper: Type.String({ maxLength: 600, description: 'Label of the requirement' }),
      seen: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  output: Intake,
  refuses: ['ticket.unknown', 'intake.over', 'intake.paper-unknown'],
})

export const writeNote = operation({
  id: 'writeNote',
  tag,
  method: 'POST',
  path: `${path}/notes`,
  summary: 'Note something for whoever serves this ticket next; forgotten when the day is over',
  params: OfTicket,
  body: Type.Object(
    { text: Type.String({ minLength: 1, maxLength: longestNote }) },
    { additionalProperties: false },
  ),
  output: Intake,
  status: 201,
  refuses: ['ticket.unknown', 'intake.over', 'intake.note-empty', 'text.persons-number', 'intake.notes-full'],
})

export const removeNote = operation({
  id: 'removeNote',
  tag,
  method: 'DELETE',
  path: `${path}/notes/{note}`,
  summary: 'Take an own note back; the duty manager any',
  params: Type.Object({ mall: MallId, ticket: Uuid, note: Uuid }),
  output: Intake,
  refuses: ['ticket.unknown', 'intake.over', 'intake.note-unknown'],
})

export const getMissingPapers = operation({
  id: 'getMissingPapers',
  tag,
  method: 'GET',
  path: `${path}/missing-papers`,
  summary:
    'For the holder of a ticket that ended with papers missing: what was not seen at the counter. After the day: all of them',
  params: OfTicketOrToken,
  output: Type.Object({
    ticket: Ticket,
    papers: Intake.properties.papers,
  }),
  refuses: ['ticket.unknown', 'intake.nothing-missing'],
})
