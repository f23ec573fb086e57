import { expect, test } from 'vitest'
import { hall, queue } from '../../../contract/index.ts'
import { on } from '../../kit/fake-client.ts'
import { citizenSite } from '../index.ts'
import { assets, line, request, sampleClient, service } from '../sample.ts'

const pageOf = async (change: Partial<hall.Service> = {}, locale: 'id' | 'en' = 'id'): Promise<string> => {
  const client = sampleClient(on(hall.getService, () => ({ ...service, ...change })))
  const answer = await citizenSite(client, assets)(request('/pekanbaru/services/ktp-el-baru', { locale }))
  return answer?.html ?? ''
}

/** The part of the page under a heading. */
const part = (html: string, title: string): string =>
  html.split('<section').find((section) => section.includes(`<h2>${title}</h2>`)) ?? ''

test('a service without a fee says so, with its legal basis', async () => {
  const html = await pageOf()
  expect(part(html, 'Biaya')).toContain('Layanan gratis')
  expect(part(html, 'Biaya')).toContain('UU 24/2013 Pasal 79A')
})

test('a fee is printed in rupiah; several fees as their range', async () => {
  const fixed = await pageOf({
    fee: { type: 'fixed', amount: 30000, legalBasis: 'PP 76/2020', note: null, items: [] },
  })
  expect(part(fixed, 'Biaya')).toContain('Rp\u00a030.000')
  const items = [
    { label: 'Lima tahun', amount: 350000 },
    { label: 'Sepuluh tahun', amount: 950000 },
  ]
  const tiered = await pageOf({
    fee: { type: 'tiered', amount: null, legalBasis: 'PP 45/2024', note: null, items },
  })
  expect(tiered).toContain('Rp\u00a0350.000 – Rp\u00a0950.000')
})

test('what has no source is marked as an example, what has one is not', async () => {
  const html = await pageOf()
  const mark = 'Contoh — belum diverifikasi'
  expect(part(html, 'Persyaratan')).not.toContain(mark)
  expect(part(html, 'Biaya')).not.toContain(mark)
  expect(part(html, 'Langkah')).toContain(mark)
  expect(part(html, 'Hasil layanan')).toContain(mark)
})

test('an illustrative service marks every part, and another region’s facts are not ours', async () => {
  const provenance = { ...service.provenance, status: 'illustrative' as const, scope: null }
  expect(part(await pageOf({ provenance }), 'Biaya')).toContain('Contoh — belum diverifikasi')
  const elsewhere = await pageOf({ provenance: { ...service.provenance, scope: 'other-region' } })
  expect(part(elsewhere, 'Biaya')).toContain('Dari daerah lain')
})

test('it tells how many wait, the counters that are open, what is left of the quota, and where', async () => {
  const html = await pageOf()
  expect(html).toContain('7 orang menunggu')
  expect(html).toContain('3 dari 5 loket buka')
  expect(html).toContain('Sisa kuota hari ini 120 dari 150')
  expect(html).toContain('Gerai G01, lantai 1')
  expect(html).toContain('k-plan__booth--here')
  expect(await pageOf({}, 'en')).toContain('7 people waiting')
})

test('it tells why it is closed and when it opens again', async () => {
  const html = await pageOf({
    openness: {
      open: false,
      numbers: false,
      why: { id: 'Libur nasional.', en: 'Holiday.' },
      closesAt: null,
      opensAt: '2026-07-28T01:00:00Z',
    },
  })
  expect(html).toContain('Tutup sekarang')
  expect(html).toContain('Libur nasional. Buka lagi Selasa, 28 Juli 2026 pukul 08.00 WIB.')
})

test('requirements of which one is enough stand together', async () => {
  const papers = part(await pageOf(), 'Persyaratan')
  expect(papers.match(/<li/g)).toHaveLength(3)
  expect(papers).toContain('Pilih salah satu')
  expect(papers).toContain('Hanya bila: KTP hilang')
})

test('a line that is gone from the hall leaves the page whole', async () => {
  const client = sampleClient(on(queue.listQueues, () => [{ ...line, id: 'other' }]))
  const answer = await citizenSite(client, assets)(request('/pekanbaru/services/ktp-el-baru'))
  expect(answer?.status).toBe(200)
})
