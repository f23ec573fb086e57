import { readFileSync } from 'node:fs'
import postcss from 'postcss'
import type { Container, Rule } from 'postcss'
import type { Mode } from '../../contract/look/index.ts'

const read = (name: string) => postcss.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** The values that a rule gives to roles, by the roles' names without `--ina-`. */
const valuesIn = (rule: Container): Record<string, string> => {
  const found: Record<string, string> = {}
  rule.walkDecls(/^--ina-/, ({ prop, value }) => {
    found[prop.slice('--ina-'.length)] = value
  })
  return found
}

const rulesOf = (file: string): readonly Rule[] => {
  const found: Rule[] = []
  read(file).walkRules((rule) => {
    found.push(rule)
  })
  return found
}

const named = (rules: readonly Rule[], selector: string, within?: string): Record<string, string> => {
  const rule = rules.find(
    (one) =>
      one.selector === selector &&
      (one.parent?.type === 'atrule' && 'params' in one.parent ? one.parent.params : undefined) === within,
  )
  if (!rule) throw new Error(`The token files have no ${selector} ${within ?? ''}`)
  return valuesIn(rule)
}

const tokens = rulesOf('./tokens.css')
const themes = rulesOf('./themes.css')
const light = named(tokens, ':root')
const dark = { ...light, ...named(themes, ":root[data-theme='dark']") }

/** What each mode makes of the roles. */
export const declared: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  light,
  dark,
  high: { ...light, ...named(themes, ":root[data-contrast='high']:not([data-theme='dark'])") },
  'dark-high': { ...dark, ...named(themes, ":root[data-theme='dark'][data-contrast='high']") },
}

/** The same, for who asked the system for more contrast and the page for nothing. */
export const unasked = {
  high: named(themes, ":root:not([data-contrast], [data-theme='dark'])", '(prefers-contrast: more)'),
  'dark-high': named(themes, ":root[data-theme='dark']:not([data-contrast])", '(prefers-contrast: more)'),
}
