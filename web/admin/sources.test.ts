import { describe, expect, it } from 'vitest'
import { asProvenance, webLink } from './sources.ts'

describe('where data comes from', () => {
  it('reads a provenance and leaves out what has no shape', () => {
    const source = { id: 'riaupos2018', title: 'Riau Pos 2018', url: 'https://example.org/a' }
    expect(
      asProvenance({ status: 'sourced', fields: ['hours', 3], sources: [source, 7, 'menpan-2019'] }),
    ).toEqual({
      status: 'sourced',
      fields: ['hours'],
      scope: null,
      sources: [source, { id: 'menpan-2019', title: 'menpan-2019', url: '' }],
      note: null,
    })
    expect(asProvenance(null)).toBeNull()
    expect(asProvenance({})?.status).toBe('illustrative')
  })

  it('makes a link of a web address only', () => {
    expect(webLink('https://example.org/a')).toBe('https://example.org/a')
    expect(webLink('javascript:alert(1)')).toBeNull()
    expect(webLink('riaupos2018')).toBeNull()
  })
})
