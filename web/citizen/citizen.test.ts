import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hall, queue } from '../../contract/index.ts'
import { Refused, on } from '../kit/fake-client.ts'
import type { PageRequest, PageResponse } from '../kit/page.ts'
import { citizenSite } from './index.ts'
import { assets, mall, request, sampleClient, service, ticket, token } from './sample.ts'

const site = citizenSite(sampleClient(), assets)
const open = async (
  address: string,
  given: Partial<PageRequest> = {},
  over = site,
): Promise<Required<Pick<PageResponse, 'html'>> & PageResponse> => {
  const answer = await over(request(address, given))
  return { status: 0, html: '', ...answer }
}

const addresses = [
  '/pekanbaru',
  '/pekanbaru/search',
  '/pekanbaru/search?q=ktp',
  '/pekanbaru/agencies',
  '/pekanbaru/agencies/disdukcapil',
  '/pekanbaru/services/ktp-el-baru',
  '/pekanbaru/life-events',
  '/pekanbaru/life-events/kelahiran-anak',
  '/pekanbaru/floor/1',
  `/pekanbaru/t/${token}`,
  `/pekanbaru/t/${token}/cancel`,
  '/pekanbaru/tickets',
]

test.each(addresses)(
  '%s works in both languages: one h1, one main, a skip link, within 15 kB',
  async (address) => {
    for (const locale of ['id', 'en'] as const) {
      const { status, html } = await open(address, { locale })
      expect(status).toBe(200)
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}">`))
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html.match(/<main[ >]/g)).toHaveLength(1)
      expect(html).toContain('href="#content"')
      expect(html).not.toMatch(/ style=|undefined|\[object|NaN/)
      expect(gzipSync(html).length).toBeLessThan(15_000)
    }
  },
)

test.each(addresses)('%s leads to its other language and keeps what was asked', async (address) => {
  const { html } = await open(address)
  const url = new URL(address, 'http://localhost')
  url.searchParams.set('lang', 'en')
  expect(html).toContain(`href="${url.pathname}${url.search.replaceAll('&', '&amp;')}" lang="en"`)
})

test('no page needs a script, and only the live ticket and the start of the app bring one', async () => {
  for (const address of addresses) {
    const { html } = await open(address)
    expect(html.includes('<script')).toBe([`/pekanbaru/t/${token}`, '/pekanbaru/tickets'].includes(address))
  }
})

test('a house with one hall opens that hall; with two it asks which', async () => {
  expect(await site(request('/'))).toMatchObject({ status: 302, redirect: '/pekanbaru' })
  const two = citizenSite(
    sampleClient(on(hall.listMalls, () => [mall, { ...mall, id: 'dumai', name: 'MPP Kota Dumai' }])),
    assets,
  )
  const { html } = await open('/', {}, two)
  expect(html).toContain('href="/dumai"')
})

test('an address that is no page is left to the server', async () => {
  expect(await site(request('/pekanbaru/t'))).toBeUndefined()
  expect(await site(request('/pekanbaru/services/%E0%A4%A'))).toBeUndefined()
  expect(await site(request('/pekanbaru', { method: 'POST' }))).toBeUndefined()
})

test.each([
  ['/nowhere', 404, 'MPP tidak ditemukan'],
  ['/pekanbaru/services/tidak-ada', 404, 'Layanan tidak ditemukan'],
  ['/pekanbaru/agencies/tidak-ada', 404, 'Instansi tidak ditemukan'],
  ['/pekanbaru/life-events/tidak-ada', 404, 'Tidak ditemukan'],
  ['/pekanbaru/floor/9', 404, 'Tidak ditemukan'],
  ['/pekanbaru/t/somebodyelsestoken', 404, 'Nomor antrean tidak ditemukan'],
])('%s is refused in words with its status', async (address, status, title) => {
  const answer = await open(address)
  expect(answer.status).toBe(status)
  expect(answer.html).toMatch(new RegExp(`<h1>${title}</h1>`))
  const english = await open(address, { locale: 'en' })
  expect(english.html).not.toContain(title)
})

test('a fault that is not a refusal is the server’s to tell', async () => {
  const broken = citizenSite(
    sampleClient(
      on(hall.getHallStatus, () => {
        throw new TypeError('broken')
      }),
    ),
    assets,
  )
  await expect(broken(request('/pekanbaru'))).rejects.toThrow('broken')
})

test('names from data are text, never markup', async () => {
  const evil = '<script>alert(1)</script>'
  const client = sampleClient(
    on(hall.getService, () => ({
      ...service,
      name: { id: evil, en: evil },
      provenance: { ...service.provenance, sources: [{ id: 'x', title: evil, url: 'javascript:alert(1)' }] },
    })),
  )
  const { html } = await open('/pekanbaru/services/ktp-el-baru', {}, citizenSite(client, assets))
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('javascript:')
  const searched = await open(`/pekanbaru/search?q=${encodeURIComponent('"><script>')}`)
  expect(searched.html).not.toContain('<script')
})

test('a cancel asks first, happens by POST and leads back to the ticket', async () => {
  const asked = await open(`/pekanbaru/t/${token}/cancel`)
  expect(asked.html).toContain(`<form action="/pekanbaru/t/${token}/cancel" method="post">`)
  const gone: queue.Ticket = { ...ticket, state: 'cancelled' }
  const cancelled: string[] = []
  const client = sampleClient(
    on(queue.cancelTicket, ({ params }) => {
      cancelled.push(params.ticket)
      return gone
    }),
  )
  const done = await open(`/pekanbaru/t/${token}/cancel`, { method: 'POST' }, citizenSite(client, assets))
  expect(done).toMatchObject({ status: 303, redirect: `/pekanbaru/t/${token}` })
  expect(cancelled).toEqual([token])
})

test('a cancel that comes too late says so', async () => {
  const client = sampleClient(
    on(queue.cancelTicket, () => {
      throw new Refused('ticket.wrong-state')
    }),
  )
  const late = await open(`/pekanbaru/t/${token}/cancel`, { method: 'POST' }, citizenSite(client, assets))
  expect(late.status).toBe(409)
  expect(late.html).toContain('Langkah ini tidak berlaku sekarang')
})
