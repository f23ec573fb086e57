import type { CloudEvent, TicketEventData, queue } from '../../contract/index.ts'

type Board = queue.Board
type Call = Board['calls'][number]

/** The big one and the rows beside it. */
export const rowsShown = 5
export const nextShown = 3
/** Longer numbers are set smaller, so that they stay on the panel. */
export const longNumber = 6

/** What an event changes on the board at once; the server's own picture follows a moment later and is what counts. */
export const afterEvent = (board: Board, event: CloudEvent, data: TicketEventData): Board => {
  const others = board.calls.filter((call) => call.number !== data.number)
  if (data.to === 'called')
    return { ...board, calls: [callOf(event, data), ...others], queues: withoutNext(board, data) }
  if (data.to === 'waiting') return { ...board, calls: others }
  return {
    ...board,
    calls: board.calls.map((call) => (call.number === data.number ? moved(call, data.to) : call)),
  }
}

/** A call that should catch the eye: new, or the same number once more; not one replayed after a long break. */
export const isNewCall = (board: Board, event: CloudEvent, data: TicketEventData, now: number): boolean =>
  data.to === 'called' &&
  now - Date.parse(event.time) < stillNews &&
  !board.calls.some((call) => call.number === data.number && call.calledAt >= event.time)

const stillNews = 20_000

const callOf = (event: CloudEvent, data: TicketEventData): Call => ({
  ticket: event.subject,
  number: data.number,
  counter: data.counterLabel ?? data.counter ?? '',
  booth: data.booth ?? '',
  calledAt: event.time,
  recall: data.recall ?? 0,
  state: 'called',
})

const moved = (call: Call, to: string): Call => ({
  ...call,
  state: states.find((state) => state === to) ?? call.state,
})

const states: readonly queue.TicketState[] = [
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no-show',
  'cancelled',
]

const withoutNext = (board: Board, data: TicketEventData): Board['queues'] =>
  board.queues.map((line) =>
    line.id === data.queue ? { ...line, next: line.next.filter((number) => number !== data.number) } : line,
  )
