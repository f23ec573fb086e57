import { describe, expect, it } from 'vitest'
import { after, start, untouched } from './journey.ts'
import type { Journey, Tap } from './journey.ts'
import { issued } from './fake-hall.test-data.ts'

const walk = (taps: readonly Tap[]): Journey => taps.reduce(after, start)

describe('the way through the kiosk', () => {
  it('shows a printed number that is read, and keeps a number just taken', () => {
    const code = { kind: 'ticket', token: 'AbCdEfGhIjKlMnOpQrStUv' } as const
    expect(walk([{ tap: 'code', code }]).screen).toEqual({ at: 'read', token: code.token })
    const taken = walk([
      { tap: 'service', service: 'ktp-el' },
      { tap: 'taken', issued },
      { tap: 'code', code },
    ])
    expect(taken.screen).toEqual({ at: 'result', issued })
  })

  it('says that a code leads nowhere until the next tap', () => {
    const misread = walk([{ tap: 'code', code: { kind: 'unknown' } }])
    expect(misread.misread).toBe('unknown')
    expect(untouched(misread)).toBe(false)
    expect(after(misread, { tap: 'agency', agency: 'bri' }).misread).toBeNull()
  })

  it('takes three taps to a number', () => {
    const journey = walk([
      { tap: 'agency', agency: 'disdukcapil' },
      { tap: 'service', service: 'ktp-el' },
      { tap: 'taken', issued },
    ])
    expect(journey.screen).toEqual({ at: 'result', issued })
  })

  it('goes back one screen at a time, and from a search to the start', () => {
    const chosen = walk([
      { tap: 'agency', agency: 'disdukcapil' },
      { tap: 'service', service: 'ktp-el' },
    ])
    expect(after(chosen, { tap: 'back' }).screen).toEqual({ at: 'services', agency: 'disdukcapil' })
    const found = walk([
      { tap: 'search', query: 'ktp' },
      { tap: 'service', service: 'ktp-el' },
    ])
    expect(after(found, { tap: 'back' })).toMatchObject({ screen: { at: 'agencies' }, query: 'ktp' })
  })

  it('takes a priority back on the second tap', () => {
    const once = walk([{ tap: 'priority', priority: 'lansia' }])
    expect(once.priority).toBe('lansia')
    expect(after(once, { tap: 'priority', priority: 'lansia' }).priority).toBeNull()
    expect(after(once, { tap: 'priority', priority: 'balita' }).priority).toBe('balita')
  })

  it('adds a further service to the same visit and keeps the priority', () => {
    const journey = walk([
      { tap: 'service', service: 'ktp-el' },
      { tap: 'priority', priority: 'lansia' },
      { tap: 'taken', issued },
      { tap: 'another' },
    ])
    expect(journey).toMatchObject({
      screen: { at: 'agencies' },
      visit: issued.ticket.visit,
      priority: 'lansia',
    })
  })

  it('does not show a number that arrives after its visitor has left', () => {
    expect(walk([{ tap: 'service', service: 'ktp-el' }, { tap: 'home' }, { tap: 'taken', issued }])).toEqual(
      start,
    )
  })

  it('forgets everything for the next visitor', () => {
    const journey = walk([{ tap: 'service', service: 'ktp-el' }, { tap: 'taken', issued }, { tap: 'home' }])
    expect(journey).toEqual(start)
    expect(untouched(journey)).toBe(true)
  })

  it('shows a refusal only where it was asked for', () => {
    const refusal = { code: 'queue.full-today', title: 'Penuh', detail: 'Besok masih ada.' }
    expect(walk([{ tap: 'refused', refusal }]).refusal).toBeNull()
    const asked = walk([
      { tap: 'service', service: 'ktp-el' },
      { tap: 'refused', refusal },
    ])
    expect(asked.refusal).toEqual(refusal)
    expect(after(asked, { tap: 'back' }).refusal).toBeNull()
  })
})
