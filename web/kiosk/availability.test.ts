import { describe, expect, it } from 'vitest'
import { availabilityOf, popularServices } from './availability.ts'
import { line, openNow, service } from './fake-hall.test-data.ts'

describe('whether a number can be had', () => {
  it('is open while numbers are given, there is room and a counter may open', () => {
    expect(availabilityOf(service, line)).toEqual({ kind: 'open' })
    expect(availabilityOf(service, undefined)).toEqual({ kind: 'open' })
  })

  it('is closed when the hall gives no numbers', () => {
    expect(availabilityOf({ ...service, openness: { ...openNow, numbers: false } }, line).kind).toBe('closed')
  })

  it('is full when the quota of this very service is used up', () => {
    const full = { service: 'ktp-el', issued: 5, quota: 5, left: 0 }
    expect(availabilityOf(service, { ...line, quotas: [full] }).kind).toBe('full')
    expect(availabilityOf(service, { ...line, quotas: [{ ...full, service: 'other' }] }).kind).toBe('open')
  })

  it('is without staff only when every counter is closed for the day', () => {
    expect(
      availabilityOf(service, { ...line, staffing: { counters: 2, open: 0, closedToday: 0 } }).kind,
    ).toBe('open')
    expect(
      availabilityOf(service, { ...line, staffing: { counters: 2, open: 0, closedToday: 2 } }).kind,
    ).toBe('unstaffed')
  })

  it('puts the services most asked for today first', () => {
    const other = { ...service, id: 'kia' }
    const queues = [{ ...line, quotas: [{ service: 'kia', issued: 3, quota: null, left: null }] }]
    expect(popularServices([service, other], queues, 1)).toEqual([other])
    expect(popularServices([other, service], [{ ...line, quotas: [] }], 1)).toEqual([service])
  })
})
