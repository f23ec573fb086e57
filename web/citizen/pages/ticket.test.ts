import { expect, test } from 'vitest'
import { push, queue } from '../../../contract/index.ts'
import { on } from '../../kit/fake-client.ts'
import { citizenSite } from '../index.ts'
import { near } from '../islands/ticket-view.ts'
import { assets, request, sampleClient, ticket, token } from '../sample.ts'

const pageOf = async (change: Partial<queue.Ticket> = {}, locale: 'id' | 'en' = 'id') => {
  const client = sampleClient(on(queue.getTicket, () => ({ ...ticket, ...change })))
  const answer = await citizenSite(client, assets)(request(`/pekanbaru/t/${token}`, { locale }))
  return { html: answer?.html ?? '', headers: answer?.headers ?? {} }
}

test('who waits reads the number, the people ahead, the range and the place', async () => {
  const { html } = await pageOf()
  expect(html).toContain('A1-012')
  expect(html).toContain('3 orang lagi sebelum Anda')
  expect(html).toContain('Perkiraan 10–20 menit lagi')
  expect(html).toContain('Zona A Kependudukan, lantai 1')
  expect((await pageOf({ ahead: 1 }, 'en')).html).toContain('1 person before you')
  expect((await pageOf({ ahead: 0 })).html).toContain('Anda berikutnya')
  expect((await pageOf({ ahead: 999 })).html).not.toContain('999')
})

test('who is called reads where to go, and the plan points at that booth', async () => {
  const { html } = await pageOf({
    state: 'called',
    ahead: null,
    counter: { id: 'G02-3', label: 'Loket 3', booth: 'G02' },
  })
  expect(html).toContain('Silakan ke Loket\u00a03')
  expect(html).toMatch(/k-plan__pin-text[^>]*>G02</)
  expect(html).toMatch(/<div data-part="cancel" hidden/)
})

test('the drawing shows the zone with the booth marked, and says in words what it shows', async () => {
  const { html } = await pageOf()
  expect(html).toMatch(/k-plan__booth--here/)
  expect(html).toContain('aria-label="Gambar: gerai G01 ditandai, di sebelah G02."')
  // The other end of the floor is not drawn.
  expect(html).not.toContain('aria-label="G14 ')
  expect(html).toContain('href="/pekanbaru/floor/1"')
})

test('without JavaScript the page asks again every 20 seconds until the number is over', async () => {
  expect((await pageOf()).html).toContain('<noscript><meta http-equiv="refresh" content="20"/></noscript>')
  expect((await pageOf({ state: 'finished', outcome: 'served', ahead: null })).html).not.toContain(
    'http-equiv="refresh"',
  )
})

test('the address is a secret: not stored, not indexed, not told to others', async () => {
  const { html, headers } = await pageOf()
  expect(headers).toEqual({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test.each([
  ['finished', 'papers-missing', 'Berkas perlu dilengkapi'],
  ['no-show', null, 'Nomor Anda sudah dipanggil'],
  ['parked', null, 'Tempat Anda disimpan'],
  ['cancelled', null, 'Nomor ini dibatalkan'],
] as const)('%s is told in words', async (state, outcome, words) => {
  expect((await pageOf({ state, outcome, ahead: null })).html).toContain(words)
})

test('page and phone call the same number of people “near”', () => {
  // The island does not import the contract's shapes, which would cost it its budget.
  expect(near).toBe(push.nearAhead)
})
