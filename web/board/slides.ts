import type { Locale, notices } from '../../contract/index.ts'

type Notice = notices.BoardNotice

/** One text on the board for a while. */
export interface Slide {
  readonly lang: Locale
  readonly text: string
}

/** Long enough to read 100 letters twice: adults read about 14 letters a second (Trauzettel-Klosinski and Dietz 2012). */
export const slideMs = 16_000

/** What is shown at a moment of the hall: each notice in Bahasa Indonesia, then in English if it has it. */
export const slidesAt = (list: readonly Notice[], now: number): readonly Slide[] =>
  list
    .filter(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))
    .flatMap(({ text }) => [
      { lang: 'id' as const, text: text.id },
      ...(text.en === null ? [] : [{ lang: 'en' as const, text: text.en }]),
    ])

export const slideAt = (slides: readonly Slide[], now: number): Slide | undefined =>
  slides.length === 0 ? undefined : slides[Math.floor(now / slideMs) % slides.length]
