import type { CloudEvent, TicketEventData, queue } from '../../contract/index.ts'
import { liveStream } from '../kit/live.ts'
import { afterEvent, isNewCall } from './picture.ts'
import { boardNotices } from './notices.ts'
import { startVoice } from './voice.ts'
import { flash, printOf, sameLines, show, showBanner, showClock } from './screen.ts'

/** A call shows at once from its event; the whole picture (next numbers, counts) is asked at most this often. */
const settleAfter = 400
const settleSpread = 600
/** Finds a hall that is away though the line stands (its database), a line that died without a word, a missed event. */
const checkEvery = 15_000
/** Until it is back, so that the board is right again soon after. */
const checkWhenBroken = 5_000
/** A notice that was posted while the line was down. */
const noticesEvery = 60_000
/** A board whose lines changed is drawn anew, but never in a loop. */
const reloadAfter = 30_000
/** Shorter breaks say nothing: they end before anybody has read the banner. */
const quietFor = 5_000

const start = (root: HTMLElement): void => {
  const { mall = '', zone = '' } = root.dataset
  const print = printOf(root)
  const api = `/api/malls/${encodeURIComponent(mall)}`
  let board: queue.Board | undefined
  let ahead = 0 // the hall's clock minus this device's; a TV box is often minutes off
  let pictureAt = Date.now()
  let brokenAt: number | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  let stream: ReturnType<typeof liveStream> | undefined

  const voice = startVoice(root, print, api)
  const notices = boardNotices(root, api)
  const hallNow = (): number => Date.now() + ahead
  const tell = (): void => {
    const broken = brokenAt !== undefined && Date.now() - brokenAt > quietFor ? brokenAt + ahead : undefined
    showBanner(root, print, broken, Date.now() - pictureAt)
  }
  const broke = (): void => {
    brokenAt ??= Date.now()
  }

  const ask = async (): Promise<void> => {
    clearTimeout(settling)
    settling = undefined
    try {
      const answer = await fetch(`${api}/boards/${encodeURIComponent(zone)}`, {
        headers: { 'accept-language': print.locale },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const picture = (await answer.json()) as queue.Board
      if (!sameLines(root, picture) && performance.now() > reloadAfter) location.reload()
      board = picture
      ahead = Date.parse(picture.now) - Date.now()
      pictureAt = Date.now()
      if (stream?.state !== 'broken') brokenAt = undefined
      show(root, print, picture)
      stream ??= listen(picture.position)
      notices.show(hallNow())
    } catch {
      broke()
    }
    tell()
  }

  const hear = (event: CloudEvent): void => {
    if (event.type.includes('.notice.')) notices.ask()
    const data = event.data as TicketEventData
    if (!event.type.includes('.ticket.') || board === undefined) return
    const isNew = isNewCall(board, event, data, hallNow())
    board = afterEvent(board, event, data)
    show(root, print, board)
    if (isNew) flash(root)
    if (data.to === 'called') voice.wake()
    settling ??= setTimeout(() => void ask(), settleAfter + Math.random() * settleSpread)
  }

  const listen = (position: string): ReturnType<typeof liveStream> =>
    liveStream(`${api}/events?zone=${encodeURIComponent(zone)}&after=${encodeURIComponent(position)}`, hear, {
      onState: (state) => {
        if (state === 'broken') broke()
        else {
          void ask()
          notices.ask()
        }
        tell()
      },
      onReset: () => void ask(),
    })

  void ask()
  notices.ask()
  setInterval(() => {
    showClock(root, print, hallNow())
    if (board) notices.show(hallNow())
    tell()
  }, 1000)
  setInterval(() => void ask(), checkEvery)
  setInterval(() => notices.ask(), noticesEvery)
  setInterval(() => {
    if (board === undefined || brokenAt !== undefined) void ask()
  }, checkWhenBroken)
  addEventListener('online', () => void ask())
  addEventListener('offline', broke)
}

const root = document.querySelector<HTMLElement>('[data-board]')
if (root) start(root)
