import { afterEach, expect, test } from 'vitest'
import { access } from '../../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { World } from '../../../tests/world.ts'

let world: World
afterEach(() => world.close())

/** A sign-in from an address; `forwarded` is what a proxy, or a liar, says of it. */
const from = (remoteAddress: string, payload: object, forwarded: Record<string, string> = {}) =>
  world.selaso.app.inject({
    method: 'POST',
    url: `/api/malls/${mall}/sign-in`,
    remoteAddress,
    payload,
    headers: forwarded,
  })
const malformed = {}

async function guessUntilRefused(more: (n: number) => Record<string, string> = () => ({})): Promise<number> {
  for (let n = 1; ; n++) {
    const { statusCode } = await from('203.0.113.7', malformed, more(n))
    if (statusCode === 429 || n > access.signIn.perMinute + 5) return n
  }
}

test('one address guesses at a hall’s pace and not faster; another address is not held up', async () => {
  world = await openWorld()
  expect(await guessUntilRefused()).toBe(access.signIn.perMinute + 1)
  const refused = await from('203.0.113.7', { username: 'admin', password: demoPassword })
  expect(refused.json()).toMatchObject({ code: 'request.too-many', status: 429 })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await from('203.0.113.8', { username: 'admin', password: demoPassword })).statusCode).toBe(200)
})

test('who only says to come from elsewhere is counted all the same', async () => {
  world = await openWorld()
  expect(await guessUntilRefused((n) => ({ 'x-forwarded-for': `198.51.100.${n % 200}` }))).toBe(
    access.signIn.perMinute + 1,
  )
  const said = await from(
    '203.0.113.9',
    { username: 'admin', password: demoPassword },
    { 'x-forwarded-proto': 'https' },
  )
  expect(said.cookies.every((cookie) => cookie.secure !== true)).toBe(true)
})

test('a proxy that is trusted is believed: whom it speaks for, and that they came by HTTPS', async () => {
  world = await openWorld({ proxies: ['203.0.113.7'] })
  expect(await guessUntilRefused((n) => ({ 'x-forwarded-for': `198.51.100.${n % 200}` }))).toBeGreaterThan(
    access.signIn.perMinute + 1,
  )
  const signedIn = await from(
    '203.0.113.7',
    { username: 'admin', password: demoPassword },
    { 'x-forwarded-proto': 'https' },
  )
  expect(signedIn.cookies.find((cookie) => cookie.name === 'selaso_session')).toMatchObject({ secure: true })
})
