import { describe, expect, it } from 'vitest'
import { faceOf, safePath } from './destination.ts'

const origin = 'https://mpp.example'

describe('where sign-in leads', () => {
  it('follows a path on this origin', () => {
    expect(safePath('/pekanbaru/counter?lang=en#x', origin)).toBe('/pekanbaru/counter?lang=en#x')
  })

  it.each([
    null,
    '',
    'counter',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '\n//evil.example',
    ' /pekanbaru/counter',
    '/a\\b',
  ])('does not follow %j', (to) => {
    expect(safePath(to, origin)).toBeNull()
  })

  it('does not come back to the sign-in page', () => {
    expect(safePath('/pekanbaru/sign-in?to=/pekanbaru/sign-in', origin)).toBeNull()
  })

  it.each([
    ['officer', 'counter'],
    ['agency-lead', 'counter'],
    ['duty-manager', 'overview'],
    ['leader', 'overview'],
    ['admin', 'admin'],
  ] as const)('sends %s to %s', (role, face) => {
    expect(faceOf('pekanbaru', [{ role, agency: null }])).toBe(`/pekanbaru/${face}`)
  })

  it('sends somebody with two roles to the wider duty', () => {
    const both = [
      { role: 'officer', agency: 'disdukcapil' },
      { role: 'duty-manager', agency: null },
    ] as const
    expect(faceOf('pekanbaru', both)).toBe('/pekanbaru/overview')
  })
})
