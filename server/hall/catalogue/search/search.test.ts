import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../../contract/index.ts'
import type { Hall } from '../hall.ts'
import { pekanbaru } from '../pekanbaru.test-data.ts'
import { searchHall } from './search.ts'

let hall: Hall
beforeAll(async () => {
  hall = await pekanbaru()
})

const find = (text: string, locale: Locale = 'id', limit = 8) =>
  searchHall(hall, text, locale, limit).map(({ id }) => id)

describe('search', () => {
  it.each([
    ['ktp elektronk', /^ktp-el/],
    ['e-ktp', /^ktp-el/],
    ['KTP el hilang', /^ktp-el/],
    ['akte lahir', /^akta-kelahiran/],
    ['antrian paspor', /^paspor-baru/],
    ['antrean pasport', /^paspor/],
    ['perpanjang sim', /^sim-a-perpanjangan/],
    ['pasport', /^paspor/],
    ['npwp', /^npwp/],
    ['skck', /^skck/],
    ['SKCK perpanjangn', /^skck-perpanjangan/],
    ['kartu keluaraga', /^kk/],
    ['stnk', /stnk|pkb/],
  ])('"%s" finds the service first', (text, expected) => {
    expect(find(text)[0]).toMatch(expected)
  })

  it('offers all four licences before anything else', () => {
    expect(find('perpanjang sim', 'id', 4).every((id) => /^sim-[abcd]-perpanjangan$/.test(id))).toBe(true)
  })

  it('speaks English too', () => {
    expect(find('passport renewal', 'en')[0]).toMatch(/^paspor/)
    expect(find('birth certificate', 'en')[0]).toMatch(/^akta-kelahiran/)
    expect(find('driving licence', 'en')[0]).toMatch(/^sim/)
  })

  it('finds both insurances under BPJS', () => {
    const agencies = new Set(searchHall(hall, 'bpjs', 'id', 50).map(({ agency }) => agency))
    expect(agencies).toContain('bpjs-kesehatan')
    expect(agencies).toContain('bpjs-ketenagakerjaan')
  })

  it('finds the services of an agency by its name', () => {
    expect(searchHall(hall, 'imigrasi', 'id', 3).map(({ agency }) => agency)).toEqual([
      'imigrasi',
      'imigrasi',
      'imigrasi',
    ])
  })

  it('answers nothing to nothing, and keeps to the limit', () => {
    expect(find('')).toEqual([])
    expect(find(' -- ')).toEqual([])
    expect(find('kartu', 'id', 3)).toHaveLength(3)
  })

  it('still finds something when only a part of the words fits', () => {
    expect(find('paspor qqqqqq')[0]).toMatch(/^paspor/)
  })
})
