import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, type Finding } from '../fault.ts'
import { nodesOf } from './walk.ts'

/** Sixteen digits are a NIK or KK; real serials start at 0001, so one that ends in 0000 belongs to nobody. */
const sixteen = /(?<!\d)\d{16}(?!\d)|(?<!\d)\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?!\d)/g

/** A telephone number; short codes such as 1708 are for everybody and may stand. */
const telephones = [
  /(?<![\d.])(?:\+62|62|0)[ -]?\d(?:[ -]?\d){7,11}(?![\d.])/,
  /\(0\d{2,3}\)[ -]?\d{5,8}/,
  /(?<!\d)1[45]00[ -]?\d{3}(?!\d)/,
]

const isNumberOfSomebody = (text: string) =>
  [...text.matchAll(sixteen)].some(([digits]) => !digits.endsWith('0000'))

/** Addresses of web pages carry long numbers of their own. */
const withoutAddresses = (text: string) => text.replace(/https?:\/\/\S+/g, '')

/** What of somebody a text gives away, if anything. */
export function privateIn(text: string): string | undefined {
  if (isNumberOfSomebody(text)) return 'holds a 16-digit number, which may be a NIK or KK of somebody'
  const words = withoutAddresses(text)
  return telephones.some((form) => form.test(words)) ? 'holds a telephone number' : undefined
}

export function privacy(blueprint: Blueprint): Finding[] {
  return [...nodesOf(blueprint)].flatMap(({ value, path }) => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const reason = typeof value === 'string' ? privateIn(value) : ofNumber(value)
    return reason === undefined ? [] : [finding(path, reason)]
  })
}

/** A number is no telephone number: it has lost its 0 or +62. */
const ofNumber = (value: number) => (isNumberOfSomebody(String(value)) ? privateIn(String(value)) : undefined)
