import type { Locale } from '../../contract/index.ts'

type Sentence = string | ((...given: never[]) => string)
interface Messages {
  readonly [key: string]: Sentence | Messages
}

/** The same keys in another language: a sentence for a sentence, a function of the same parameters for a function. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer P) => string
      ? (...given: P) => string
      : Translation<T[K]>
}

export interface Catalogue<T> extends Readonly<Record<Locale, unknown>> {
  readonly id: T
  readonly en: Translation<T>
}

/**
 * Bahasa Indonesia sets the keys; a missing, extra or misshapen English message does not compile. Nothing runs:
 * `const words = catalogue({ id: { greeting: 'Selamat datang' }, en: { greeting: 'Welcome' } })`, then `words[locale]`.
 */
export const catalogue = <const T extends Messages>(words: {
  readonly id: T
  readonly en: NoInfer<Translation<T>>
}): Catalogue<T> => words

const english = new Intl.PluralRules('en')

/** Indonesian has one plural category, English two. */
export const plural = (count: number, one: string, other: string): string =>
  english.select(count) === 'one' ? one : other
