import type { Locale, queue } from '../../contract/index.ts'
import { formatClock } from '../kit/format.ts'
import type { Print } from '../kit/format.ts'
import { longNumber, nextShown, rowsShown } from './picture.ts'
import { words } from './words.ts'

export const printOf = (root: HTMLElement): Print => {
  const { locale, timeZone = 'Asia/Jakarta', zoneLabel = '' } = root.dataset
  const language: Locale = locale === 'en' ? 'en' : 'id'
  return { locale: language, timeZone, zoneLabel }
}

/** Writes a picture into the slots that the server drew. */
export const show = (root: HTMLElement, { locale }: Print, board: queue.Board): void => {
  const said = words[locale]
  const [call, ...earlier] = board.calls
  part(root, 'now')?.setAttribute('data-state', call?.state ?? 'none')
  write(part(root, 'number'), call?.number ?? '–')
  part(root, 'number')?.toggleAttribute('data-long', (call?.number.length ?? 0) > longNumber)
  write(part(root, 'go'), call ? said.goTo : said.nobody)
  write(part(root, 'counter'), call?.counter ?? '')
  write(part(root, 'booth'), call ? said.booth(call.booth) : said.nobodyHint)
  write(part(root, 'recall'), call && call.recall > 0 ? said.recall(call.recall + 1) : '')
  const rows = root.querySelectorAll<HTMLElement>('[data-part="call"]')
  for (let index = 0; index < rowsShown; index++) {
    const row = rows[index]
    const one = earlier[index]
    row?.setAttribute('data-state', one?.state ?? 'none')
    write(slot(row, 'number'), one?.number ?? '')
    write(slot(row, 'counter'), one?.counter ?? '')
  }
  for (const line of board.queues) showLine(root, locale, line)
}

const showLine = (root: HTMLElement, locale: Locale, line: queue.Board['queues'][number]): void => {
  const row = root.querySelector<HTMLElement>(`[data-line="${CSS.escape(line.id)}"]`)
  write(slot(row, 'waiting'), words[locale].waiting(line.waiting))
  const places = row?.querySelectorAll<HTMLElement>('[data-slot="next"]') ?? []
  for (let index = 0; index < nextShown; index++) write(places[index], line.next[index] ?? '')
}

/** Lines are part of the page as drawn: another set of lines needs a new page. */
export const sameLines = (root: HTMLElement, board: queue.Board): boolean => {
  const drawn = [...root.querySelectorAll<HTMLElement>('[data-line]')].map((row) => row.dataset['line'])
  return drawn.join(' ') === board.queues.map((line) => line.id).join(' ')
}

export const flash = (root: HTMLElement): void => {
  const now = part(root, 'now')
  now?.classList.remove('b-now--flash')
  now?.getBoundingClientRect() // lays out anew, so that the animation starts again
  now?.classList.add('b-now--flash')
}

export const showClock = (root: HTMLElement, print: Print, now: number): void =>
  write(part(root, 'clock'), formatClock(new Date(now), print))

/** The banner when the board is cut off: since when, and how old the picture is. */
export const showBanner = (
  root: HTMLElement,
  print: Print,
  brokenSince: number | undefined,
  pictureAge: number,
): void => {
  const banner = part(root, 'banner')
  if (!banner) return
  banner.hidden = brokenSince === undefined
  if (brokenSince === undefined) return
  const since = `${formatClock(new Date(brokenSince), print)} ${print.zoneLabel}`
  write(banner, words[print.locale].broken(since, age(pictureAge, print.locale)), false)
}

const age = (ms: number, locale: Locale): string => {
  const said = words[locale]
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return said.seconds(seconds)
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? said.minutes(minutes) : said.hours(Math.round(minutes / 60))
}

const part = (root: HTMLElement, name: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-part="${name}"]`)

const slot = (row: HTMLElement | null | undefined, name: string): HTMLElement | null | undefined =>
  row?.querySelector<HTMLElement>(`[data-slot="${name}"]`)

const write = (place: HTMLElement | null | undefined, text: string, hideEmpty = true): void => {
  if (!place) return
  if (place.textContent !== text) place.textContent = text
  if (hideEmpty && place.dataset['part'] === 'recall') place.hidden = text === ''
}
