import { describe, expect, it } from 'vitest'
import type { access } from '../../contract/index.ts'
import { codeOf, faceOfDevice, tokenOf } from './pairing.ts'

const device = (kind: string, zone: string | null): access.Me => ({
  kind: 'device',
  id: null,
  name: null,
  assignments: [],
  device: { kind, zone },
  mustChangePassword: false,
})

describe('pairing a device', () => {
  it('takes the token from the fragment', () => {
    expect(tokenOf('#token=abc_DEF-1')).toBe('abc_DEF-1')
    expect(tokenOf('#token=')).toBeNull()
    expect(tokenOf('')).toBeNull()
  })

  it('takes the code of an invitation from there too', () => {
    expect(codeOf('#code=K7PM-3XQ9')).toBe('K7PM-3XQ9')
    expect(codeOf('#token=abc')).toBeNull()
  })

  it('opens the face of the device', () => {
    expect(faceOfDevice('pekanbaru', device('kiosk', null))).toBe('/pekanbaru/kiosk')
    expect(faceOfDevice('pekanbaru', device('board', 'Z1'))).toBe('/pekanbaru/board/Z1')
    expect(faceOfDevice('pekanbaru', device('print-agent', null))).toBeNull()
  })
})
