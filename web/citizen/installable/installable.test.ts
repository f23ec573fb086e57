import { expect, test } from 'vitest'
import { citizenSite } from '../index.ts'
import { assets, mall, request, sampleClient, token } from '../sample.ts'
import { iconSvg } from './icon.ts'
import { manifestOf, shortNameOf } from './manifest.ts'

const site = citizenSite(sampleClient(), assets)
const html = async (address: string) => (await site(request(address)))?.html ?? ''

test('the manifest carries the hall’s name, its colours and pictures, and opens the tickets of this phone', () => {
  const manifest = manifestOf({ ...mall, theme: 'abc' }, { brand: '#b42b2d' }, 'id')
  expect(manifest).toMatchObject({
    name: mall.name,
    short_name: 'MPP Pekanbaru',
    lang: 'id',
    start_url: '/pekanbaru/tickets',
    scope: '/pekanbaru',
    display: 'standalone',
    theme_color: '#b42b2d',
  })
  expect(manifest['icons']).toContainEqual({
    src: '/pekanbaru/icons/maskable.png?v=abc',
    sizes: '512x512',
    type: 'image/png',
    purpose: 'maskable',
  })
})

test('installed from a ticket, the app remembers it behind #, where no server reads it', () => {
  expect(manifestOf(mall, { brand: '#b42b2d' }, 'id', token)).toMatchObject({
    id: '/pekanbaru/',
    start_url: `/pekanbaru/tickets#${token}`,
  })
})

test('a short name fits below a picture', () => {
  expect(shortNameOf({ city: 'Kabupaten Kepulauan Meranti' })).toBe('Kepulauan Meranti')
  expect(shortNameOf({ city: 'Kota Dumai' })).toBe('MPP Dumai')
})

test('every page of a hall belongs to its app; the ticket page also names its ticket', async () => {
  expect(await html('/pekanbaru')).toContain('<link rel="manifest" href="/pekanbaru/app.webmanifest"/>')
  expect(await html(`/pekanbaru/t/${token}`)).toContain(
    `<link rel="manifest" href="/pekanbaru/app.webmanifest?ticket=${token}"/>`,
  )
  expect(await html('/nowhere')).not.toContain('manifest')
})

test('a picture that launchers cut has colour to its edges', () => {
  const colours = { ground: '#b42b2d', ink: '#ffffff', accent: '#f5acad' }
  expect(iconSvg(colours, 512, true)).toContain('rx="0" fill="#b42b2d"')
  expect(iconSvg(colours, 192, false)).toContain('width="192"')
})
