import type { PriorityGroup, queue } from '../../contract/index.ts'
import type { Code } from './reader.ts'

/** Where a visitor stands on the kiosk: three taps lead from the first screen to a number. */
export type Screen =
  | { readonly at: 'agencies' }
  | { readonly at: 'services'; readonly agency: string }
  | { readonly at: 'confirm'; readonly agency: string | null; readonly service: string }
  | { readonly at: 'result'; readonly issued: queue.IssuedTicket }
  /** A number that was printed before and is read again. */
  | { readonly at: 'read'; readonly token: string }

/** The server said no, in words for the visitor. */
export interface Refusal {
  readonly code: string
  readonly title: string
  readonly detail: string
}

export interface Journey {
  readonly screen: Screen
  readonly query: string
  readonly priority: PriorityGroup | null
  /** Set while a further service is added to the same visit. */
  readonly visit: string | null
  readonly refusal: Refusal | null
  /** What the reader read last, when it was no number of this hall. */
  readonly misread: Exclude<Code['kind'], 'ticket'> | null
}

export type Tap =
  | { readonly tap: 'search'; readonly query: string }
  | { readonly tap: 'agency'; readonly agency: string }
  | { readonly tap: 'service'; readonly service: string }
  | { readonly tap: 'priority'; readonly priority: PriorityGroup }
  | { readonly tap: 'back' }
  | { readonly tap: 'taken'; readonly issued: queue.IssuedTicket }
  | { readonly tap: 'refused'; readonly refusal: Refusal }
  | { readonly tap: 'another' }
  | { readonly tap: 'code'; readonly code: Code }
  | { readonly tap: 'home' }

export const start: Journey = {
  screen: { at: 'agencies' },
  query: '',
  priority: null,
  visit: null,
  refusal: null,
  misread: null,
}

export const after = (journey: Journey, step: Tap): Journey => {
  if (step.tap === 'code') return afterCode(journey, step.code)
  return next({ ...journey, misread: null }, step)
}

/** A code is read on any screen, but a number just taken stays until its visitor goes. */
const afterCode = (journey: Journey, code: Code): Journey => {
  if (code.kind !== 'ticket') return { ...journey, misread: code.kind }
  return journey.screen.at === 'result' ? journey : { ...start, screen: { at: 'read', token: code.token } }
}

const next = (journey: Journey, step: Exclude<Tap, { tap: 'code' }>): Journey => {
  const { screen } = journey
  switch (step.tap) {
    case 'search':
      return { ...journey, query: step.query }
    case 'agency':
      return { ...journey, screen: { at: 'services', agency: step.agency }, query: '', refusal: null }
    case 'service': {
      const agency = screen.at === 'services' ? screen.agency : null
      return { ...journey, screen: { at: 'confirm', agency, service: step.service }, refusal: null }
    }
    case 'priority':
      // The same pictogram once more takes the choice back.
      return { ...journey, priority: journey.priority === step.priority ? null : step.priority }
    case 'back':
      return { ...journey, screen: behind(screen), refusal: null }
    case 'taken':
      // An answer that comes after its visitor has left must not show on the next visitor's screen.
      return screen.at === 'confirm'
        ? { ...journey, screen: { at: 'result', issued: step.issued }, query: '', refusal: null }
        : journey
    case 'refused':
      return screen.at === 'confirm' ? { ...journey, refusal: step.refusal } : journey
    case 'another':
      return screen.at === 'result'
        ? { ...start, priority: journey.priority, visit: screen.issued.ticket.visit }
        : journey
    case 'home':
      return start
  }
}

const behind = (screen: Screen): Screen =>
  screen.at === 'confirm' && screen.agency !== null
    ? { at: 'services', agency: screen.agency }
    : { at: 'agencies' }

/** Nothing was touched yet: there is nothing to reset. */
export const untouched = (journey: Journey): boolean =>
  journey.screen.at === 'agencies' &&
  journey.query === '' &&
  journey.visit === null &&
  journey.misread === null
