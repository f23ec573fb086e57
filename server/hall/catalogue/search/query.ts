import type { Query } from 'minisearch'
import { fillers, synonyms } from './synonyms.ts'

/** Lower case, no accents, words and figures only: "KTP-el" and "ktp el" are the same. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const groups = synonyms.map((phrases) => phrases.map(wordsOf))
const longest = Math.max(...groups.flat().map((phrase) => phrase.length))

const startsWith = (words: readonly string[], at: number, phrase: readonly string[]) =>
  phrase.every((word, i) => words[at + i] === word)

/** The longest phrase of any group that stands here, with all groups that hold it. */
function phraseAt(words: readonly string[], at: number): { length: number; same: string[][] } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length)
    const same = groups.filter((group) =>
      group.some((one) => one.length === length && startsWith(phrase, 0, one)),
    )
    if (same.length > 0) return { length, same: same.flat() }
  }
  return undefined
}

const all = (words: readonly string[]): Query => ({ combineWith: 'AND', queries: [...words] })

/** One part of what was asked: a word, or a phrase together with everything that means the same. */
type Part = Query

function partsOf(words: readonly string[]): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < words.length;) {
    const found = phraseAt(words, at)
    const word = words[at] ?? ''
    // What stands in the list is spelt right: no need to guess at it, which takes most of the time of a search.
    if (found) parts.push({ combineWith: 'OR', queries: found.same.map(all), fuzzy: false })
    else parts.push(word)
    at += found?.length ?? 1
  }
  return parts
}

/** What was asked, strictly (every part) and loosely (any part). Undefined when nothing was asked. */
export function queryOf(text: string): { strict: Query; loose: Query } | undefined {
  const words = wordsOf(text)
  const meant = words.filter((word) => !fillers.has(word))
  const parts = partsOf(meant.length > 0 ? meant : words)
  if (parts.length === 0) return undefined
  return { strict: { combineWith: 'AND', queries: parts }, loose: { combineWith: 'OR', queries: parts } }
}
