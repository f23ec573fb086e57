import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, Locale, MallId, Nullable, ShortId, Uuid } from './shapes.ts'

/** What stands on paper, in the visitor's language: bitmap, command mode and browser print the same sentences. No name, no NIK. */
export const Paper = Type.Object(
  {
    locale: Locale,
    hall: Type.String(),
    title: Type.String(),
    number: Type.String(),
    service: Type.String(),
    agency: Type.String(),
    zone: Type.Object({ letter: Type.String(), name: Type.String() }),
    where: Type.String({ description: 'Floor and booth' }),
    priority: Nullable(Type.String()),
    ahead: Nullable(Type.String()),
    expected: Type.String(),
    fee: Type.String(),
    link: Type.String({ description: 'Absolute address of the live ticket, in the QR code' }),
    scan: Type.String(),
    issued: Type.String({ description: 'Date and time with WIB, WITA or WIT' }),
    complaint: Type.String(),
    copy: Nullable(Type.String({ description: 'Said on a reprint' })),
  },
  { title: 'Paper' },
)
export type Paper = Static<typeof Paper>

export const PrintState = Type.Union([
  Type.Literal('reserved'),
  Type.Literal('sent'),
  Type.Literal('printed'),
  Type.Literal('failed'),
  Type.Literal('released'),
])
export type PrintState = Static<typeof PrintState>

/** What is wrong with a printer. `unsure`: the agent died in the middle, so paper may have come out. */
export const PrintFault = Type.Union([
  Type.Literal('away'),
  Type.Literal('garbage'),
  Type.Literal('paper-out'),
  Type.Literal('cover-open'),
  Type.Literal('error'),
  Type.Literal('unsure'),
])
export type PrintFault = Static<typeof PrintFault>

export const PrintJob = Type.Object(
  {
    id: Uuid,
    ticket: Nullable(Uuid),
    state: PrintState,
    reason: Nullable(Type.String()),
    copy: Type.Integer({ description: '1 = the first print' }),
  },
  { title: 'PrintJob' },
)
export type PrintJob = Static<typeof PrintJob>

export const PrinterStatus = Type.Object({
  fault: Nullable(PrintFault),
  paper: Type.Union([
    Type.Literal('ok'),
    Type.Literal('near-end'),
    Type.Literal('out'),
    Type.Literal('unknown'),
  ]),
  coverOpen: Type.Boolean(),
  mode: Type.Union([Type.Literal('bitmap'), Type.Literal('command')]),
})
export type PrinterStatus = Static<typeof PrinterStatus>

export const Printer = Type.Object(
  {
    agent: Uuid,
    label: Type.String(),
    zone: Nullable(ShortId),
    status: Nullable(PrinterStatus),
    seenAt: Nullable(Instant),
    ready: Type.Boolean({ description: 'A ticket sent now would be printed' }),
    kiosks: Type.Array(Uuid, { description: 'Kiosks it was chosen for; without a choice the zone decides' }),
  },
  { title: 'Printer' },
)
export type Printer = Static<typeof Printer>

const tag = 'printing'
const OfTicket = Type.Object({ mall: MallId, ticket: Type.String({ minLength: 20, maxLength: 40 }) })
const OfJob = Type.Object({ mall: MallId, job: Uuid })
const OnPaper = Type.Object(
  { locale: Locale, site: Type.String({ pattern: '^https?://[^/\\s]+$', maxLength: 200 }) },
  { additionalProperties: false },
)
/** `job` is null when no print agent serves the kiosk: its browser prints. */
const Printing = Type.Object({ job: Nullable(PrintJob), paper: Paper })

export const printTicket = operation({
  id: 'printTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/print',
  summary: 'The first print of a ticket; asked again it answers the same job',
  params: OfTicket,
  body: OnPaper,
  output: Printing,
  refuses: ['ticket.unknown'],
})
export const reprintTicket = operation({
  id: 'reprintTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/reprint',
  summary: 'One more copy of a ticket; logged, and once a key',
  params: OfTicket,
  body: OnPaper,
  output: Printing,
  refuses: ['ticket.unknown', 'print.ticket-over'],
})
export const getPrintJob = operation({
  id: 'getPrintJob',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/print-jobs/{job}',
  summary: 'How far a print is',
  params: OfJob,
  output: PrintJob,
  refuses: ['print.unknown'],
})
export const releasePrint = operation({
  id: 'releasePrint',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/print-jobs/{job}/release',
  summary: 'No paper is waited for any more: the number stays on the phone, or is given back',
  params: OfJob,
  body: Type.Object(
    {
      number: Type.Union([Type.Literal('on-phone'), Type.Literal('given-back'), Type.Literal('unclaimed')], {
        description:
          'unclaimed = the visitor left without a word: the number goes back if its paper surely never came out',
      }),
    },
    { additionalProperties: false },
  ),
  output: PrintJob,
  refuses: ['print.unknown'],
})
export const getOwnPrinter = operation({
  id: 'getOwnPrinter',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/own-printer',
  summary: 'The printer of the kiosk that asks',
  params: InMall,
  output: Type.Object({ printer: Nullable(Printer) }),
})
export const listPrinters = operation({
  id: 'listPrinters',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/printers',
  summary: 'All printers of the hall with paper, cover and fault',
  params: InMall,
  output: Type.Array(Printer),
})
export const previewPaper = operation({
  id: 'previewPaper',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/paper',
  summary: 'A sample ticket as the printers of the hall print it',
  params: InMall,
  query: OnPaper,
  output: Paper,
})
export const testPrinter = operation({
  id: 'testPrinter',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/printers/{agent}/test',
  summary: 'Print a test page',
  params: Type.Object({ mall: MallId, agent: Uuid }),
  body: OnPaper,
  output: PrintJob,
  refuses: ['access.device-unknown'],
})
export const choosePrinter = operation({
  id: 'choosePrinter',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/kiosks/{kiosk}/printer',
  summary: 'Which agent prints for a kiosk; null = the only one of its zone',
  params: Type.Object({ mall: MallId, kiosk: Uuid }),
  body: Type.Object({ agent: Nullable(Uuid) }, { additionalProperties: false }),
  output: Type.Object({ kiosk: Uuid, agent: Nullable(Uuid) }),
  refuses: ['access.device-unknown'],
})
export const takePrintJobs = operation({
  id: 'takePrintJobs',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/print-agent/take',
  summary: 'The print agent tells its printer’s state and waits for jobs',
  params: InMall,
  body: Type.Object(
    { status: PrinterStatus, waitSeconds: Type.Integer({ minimum: 0, maximum: 20 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    jobs: Type.Array(
      Type.Object({
        payload: Type.String({ description: 'JSON of PrintOrder, exactly as signed' }),
        signature: Type.String({
          description:
            'HMAC-SHA256 of the payload in base64url; its key is the hex SHA-256 of the device token',
        }),
      }),
    ),
  }),
})
export const reportPrint = operation({
  id: 'reportPrint',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/print-jobs/{job}/report',
  summary: 'The agent says how a job ended',
  params: OfJob,
  body: Type.Object({ fault: Nullable(PrintFault) }, { additionalProperties: false }),
  output: PrintJob,
  refuses: ['print.unknown'],
})

/** What is signed: for one agent, one job, one paper. */
export const PrintOrder = Type.Object({ job: Uuid, agent: Uuid, paper: Paper })
export type PrintOrder = Static<typeof PrintOrder>
