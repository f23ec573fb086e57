import { afterAll, beforeAll, expect, test } from 'vitest'
import { hall } from '../../../../contract/index.ts'
import { mall, openWorld } from '../../../../tests/world.ts'
import type { World } from '../../../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const params = { mall }
const blue = {
  brand: '#0a489f',
  accent: '#c8962e',
  ornament: { kind: 'known', name: 'lancang-kuning' },
} as const

test('the manager dresses the hall, everybody sees it at once, and setting it back is the undo', async () => {
  const manager = await world.officer('manajer')
  const before = (await world.anonymous(hall.getTheme, { params })).output
  const { output } = await manager(hall.setTheme, { params, body: blue })
  expect(output.style).toContain('--ina-primary-600:#0a489f')
  expect(output.style).toContain('--ina-ornament:var(--ina-ornament-lancang-kuning)')
  expect((await world.anonymous(hall.getMall, { params })).output.theme).toBe(output.digest)
  const { brand, accent, ornament } = before
  const back = (await manager(hall.setTheme, { params, body: { brand, accent, ornament } })).output
  expect(back.digest).toBe(before.digest)
})

test('colours that cannot be read are refused in words with the pair and both ratios, and change nothing', async () => {
  const manager = await world.officer('manajer')
  const before = (await world.anonymous(hall.getTheme, { params })).output
  const { problem } = await manager(hall.setTheme, { params, body: { ...blue, brand: '#ffcc14' } })
  expect(problem).toMatchObject({ code: 'theme.contrast', status: 422 })
  expect(problem.detail).toMatch(
    /^Tulisan pada tombol utama \(#ffffff\) di atas tombol utama \(#ffcc14\) hanya 1\.\d+ : 1, perlu 4\.5 : 1/,
  )
  expect((await world.anonymous(hall.getTheme, { params })).output.digest).toBe(before.digest)
})

test('an ornament that carries a script is refused, and who does not run the hall may not dress it', async () => {
  const manager = await world.officer('manajer')
  const svg = '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'
  const drawn = await manager(hall.setTheme, { params, body: { ...blue, ornament: { kind: 'own', svg } } })
  expect(drawn.problem.code).toBe('theme.ornament')
  const officer = await world.officer('petugas-bri')
  expect((await officer(hall.setTheme, { params, body: blue })).status).toBe(403)
})

test('of two who dress the hall at once the second is refused and sees the first', async () => {
  const [manager, admin] = [await world.officer('manajer'), await world.officer('admin')]
  const { digest } = (await world.anonymous(hall.getTheme, { params })).output
  const first = await manager(hall.setTheme, { params, body: { ...blue, digest } })
  expect(first.status).toBe(200)
  const second = await admin(hall.setTheme, { params, body: { ...blue, brand: '#7a1f1f', digest } })
  expect(second.problem).toMatchObject({ code: 'theme.changed-meanwhile', status: 409 })
  expect((await world.anonymous(hall.getTheme, { params })).output.brand).toBe(blue.brand)
  const body = { ...blue, brand: '#7a1f1f', digest: first.output.digest }
  expect((await admin(hall.setTheme, { params, body })).status).toBe(200)
})
