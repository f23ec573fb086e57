import { describe, expect, it } from 'vitest'
import { parseSpans, spansText } from './spans.ts'

describe('opening hours as people write them', () => {
  it('reads spans with dots or colons, hyphens or dashes', () => {
    const spans = [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '15:30' },
    ]
    expect(parseSpans('08.00–12.00, 13.00–15.30')).toEqual({ spans })
    expect(parseSpans('8-12; 13:00 - 15:30')).toEqual({ spans })
    expect(parseSpans(spansText(spans))).toEqual({ spans })
  })

  it('takes an empty field as closed', () => {
    expect(parseSpans('  ')).toEqual({ spans: [] })
    expect(spansText([])).toBe('')
  })

  it('says what is wrong', () => {
    expect(parseSpans('pagi')).toEqual({ fault: 'shape' })
    expect(parseSpans('08.00')).toEqual({ fault: 'shape' })
    expect(parseSpans('08.00-25.00')).toEqual({ fault: 'shape' })
    expect(parseSpans('15.00-08.00')).toEqual({ fault: 'order' })
    expect(parseSpans('08.00-12.00, 11.00-15.00')).toEqual({ fault: 'order' })
    expect(parseSpans('1-2,3-4,5-6,7-8,9-10')).toEqual({ fault: 'many' })
  })
})
