import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { announcements, queue } from '../../../contract/index.ts'
import { mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { next, ofTicket, open, openHall } from '../queue/hall.fixture.ts'
import type { OpenHall } from '../queue/hall.fixture.ts'

let hall: OpenHall
let board: Caller
let officer: Caller
let second: Caller

beforeAll(async () => {
  hall = await openHall()
  ;({ officer, second } = hall)
  board = await hall.world.officer('manajer')
})
afterAll(() => hall.world.close())
beforeEach(() => hall.nextWeek())

const screen = () => {
  const player = randomUUID()
  const claim = async (fresh = false) =>
    (await board(announcements.claimAnnouncement, { params: { mall, zone: 'Z1' }, body: { player, fresh } }))
      .output
  const settle = (announcement: string, fault: announcements.AnnouncementFault | null = null) =>
    board(announcements.settleAnnouncement, {
      params: { mall, zone: 'Z1', announcement },
      body: { player, fault },
    })
  return { claim, settle }
}
const atDatabase = (text: string) =>
  hall.world.selaso.ground.db.inMall(mall, (tx) => tx.query({ name: text, text, values: [] }))
/** What an earlier test left: a speaker that keeps the zone for ten seconds, and a call that is being said. */
const silence = async () => {
  await atDatabase('delete from announcements.speaker')
  await atDatabase("delete from announcements.announcement where state = 'playing'")
}
const seen = async (counter: string) =>
  (await officer(announcements.getCounterAnnouncement, { params: { mall, counter } })).output
const call = async (who: Caller, counter: string) => {
  await open(who, counter)
  await hall.take('ktp-el-baru')
  const ticket = await next(who, counter)
  if (!ticket) throw new Error('Somebody waits')
  return ticket
}

test('a call is claimed once, said, and the officer sees it', async () => {
  await silence()
  const one = screen()
  const ticket = await call(officer, 'G01-1')
  expect(await seen('G01-1')).toMatchObject({ number: ticket.number, state: 'waiting', speaker: false })
  const { speaker, announcement } = await one.claim()
  expect(speaker).toBe(true)
  expect(announcement).toMatchObject({ number: ticket.number, counterLabel: 'Loket 1', times: 2 })
  expect(announcement?.clips.slice(0, 2)).toEqual(['nomor-antrean', 'a'])
  expect(await seen('G01-1')).toMatchObject({ state: 'playing', speaker: true })
  expect((await one.claim()).announcement).toBeNull()
  await one.settle(announcement?.id ?? '')
  expect(await seen('G01-1')).toMatchObject({ state: 'played' })
  expect((await one.claim()).announcement).toBeNull()
})

test('two calls at once are said one after the other, whichever boards ask', async () => {
  await silence()
  const [one, two] = [screen(), screen()]
  await call(officer, 'G01-1')
  await call(second, 'G01-2')
  const claims = await Promise.all([one.claim(), two.claim(), one.claim(), two.claim()])
  const given = claims.flatMap(({ announcement }) => announcement ?? [])
  expect(given).toHaveLength(1)
  expect(new Set(claims.map(({ speaker }) => speaker))).toEqual(new Set([true, false]))
  const speaking = claims[0].speaker ? one : two
  await speaking.settle(given[0]?.id ?? '')
  const { announcement } = await speaking.claim()
  expect(announcement?.number).not.toBe(given[0]?.number)
})

test('a recall is said again, an undone call is not said at all', async () => {
  await silence()
  const one = screen()
  const ticket = await call(officer, 'G01-1')
  const first = (await one.claim()).announcement
  await one.settle(first?.id ?? '')
  await officer(queue.recallTicket, ofTicket(ticket))
  const again = (await one.claim()).announcement
  expect(again).toMatchObject({ number: ticket.number })
  expect(again?.id).not.toBe(first?.id)
  await one.settle(again?.id ?? '')
  const other = await call(second, 'G01-2')
  await second(queue.undoLast, { params: { mall, counter: 'G01-2' } })
  expect((await one.claim()).announcement?.number).not.toBe(other.number)
})

test('a page loaded again in mid-call says it again while it is young; an old one counts as not said', async () => {
  await silence()
  const one = screen()
  const ticket = await call(officer, 'G01-1')
  const first = (await one.claim()).announcement
  const again = (await one.claim(true)).announcement
  expect(again).toEqual(first)
  hall.world.clock.moveTo(new Date(hall.world.clock.now().getTime() + 21_000))
  expect((await one.claim(true)).announcement).toBeNull()
  expect(await seen('G01-1')).toMatchObject({ number: ticket.number, state: 'failed', fault: 'interrupted' })
  await call(second, 'G01-2')
  hall.world.clock.moveTo(new Date(hall.world.clock.now().getTime() + 21_000))
  expect((await one.claim(true)).announcement).toBeNull()
  expect(await seen('G01-2')).toMatchObject({ state: 'expired' })
})

test('a board that vanished in mid-call: another takes the voice, and waits until that call must have ended', async () => {
  await silence()
  const [gone, other] = [screen(), screen()]
  await call(officer, 'G01-1')
  const ticket = await call(second, 'G01-2')
  expect((await gone.claim()).announcement).not.toBeNull()
  await atDatabase("update announcements.speaker set seen_at = seen_at - interval '11 seconds'")
  // Its loudspeaker may still sound.
  expect(await other.claim()).toMatchObject({ speaker: true, announcement: null })
  await atDatabase(
    "update announcements.announcement set claimed_at = claimed_at - interval '31 seconds' where state = 'playing'",
  )
  expect((await other.claim()).announcement?.number).toBe(ticket.number)
  expect(await seen('G01-1')).toMatchObject({ state: 'failed', fault: 'interrupted' })
})

test('only the board that was given a call says how it ended, and a board speaks in its own zone only', async () => {
  await silence()
  const [one, other] = [screen(), screen()]
  await call(officer, 'G01-1')
  const id = (await one.claim()).announcement?.id ?? ''
  expect((await other.settle(id)).problem.code).toBe('announcement.unknown')
  expect(await seen('G01-1')).toMatchObject({ state: 'playing' })
  const elsewhere = await hall.world.device({ kind: 'board', label: 'Papan B', zone: 'Z2' })
  const body = { player: randomUUID(), fresh: false }
  const claim = (zone: string) => elsewhere(announcements.claimAnnouncement, { params: { mall, zone }, body })
  expect((await claim('Z1')).problem.code).toBe('access.not-allowed')
  expect((await claim('Z2')).output.speaker).toBe(true)
})

test('a missing clip is told to the officer, and the next call is said', async () => {
  await silence()
  const one = screen()
  await call(officer, 'G01-1')
  const { announcement } = await one.claim()
  await one.settle(announcement?.id ?? '', 'clip-missing')
  expect(await seen('G01-1')).toMatchObject({ state: 'failed', fault: 'clip-missing' })
  const ticket = await call(second, 'G01-2')
  expect((await one.claim()).announcement?.number).toBe(ticket.number)
})

test('only a paired board or who runs the hall takes the voice; a strange announcement or zone is refused', async () => {
  const params = { mall, zone: 'Z1' }
  const body = { player: randomUUID(), fresh: false }
  const claim = (who: Caller) => who(announcements.claimAnnouncement, { params, body })
  expect((await claim(hall.world.anonymous)).problem.code).toBe('access.sign-in-needed')
  expect((await claim(hall.kiosk)).problem.code).toBe('access.not-allowed')
  const strange = { params: { ...params, zone: 'Z99' }, body }
  expect((await board(announcements.claimAnnouncement, strange)).problem.code).toBe('zone.unknown')
  expect((await screen().settle(randomUUID())).problem.code).toBe('announcement.unknown')
})

test('the duty manager sees which zone speaks and whose last call was not heard, until the next one is', async () => {
  await silence()
  await atDatabase('delete from announcements.announcement')
  const zone = async () =>
    (await board(announcements.listZoneVoices, { params: { mall } })).output.find(
      (voice) => voice.zone.id === 'Z1',
    )
  expect(await zone()).toMatchObject({ speaker: false, unheard: null })
  const one = screen()
  const ticket = await call(officer, 'G01-1')
  const first = (await one.claim()).announcement
  await one.settle(first?.id ?? '', 'clip-broken')
  expect(await zone()).toMatchObject({
    speaker: true,
    unheard: { number: ticket.number, fault: 'clip-broken' },
  })
  await officer(queue.recallTicket, ofTicket(ticket))
  const again = (await one.claim()).announcement
  await one.settle(again?.id ?? '')
  expect(await zone()).toMatchObject({ speaker: true, unheard: null })
  expect((await hall.world.anonymous(announcements.listZoneVoices, { params: { mall } })).problem.code).toBe(
    'access.sign-in-needed',
  )
})
