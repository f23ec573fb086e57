import { queue } from '../../../contract/index.ts'
import type { PriorityGroup } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { endEarlierDays } from './index.ts'

/** The hall with a kiosk and two officers of one agency, and what they do all day in few words. */
export async function openHall() {
  const world = await openWorld()
  const kiosk = await world.kiosk()
  let week = 0
  return {
    world,
    kiosk,
    officer: await world.officer('petugas-disdukcapil-1'),
    second: await world.officer('petugas-disdukcapil-2'),
    services: [...(await hallOf(world.selaso.ground, mall)).services.values()],
    /** An ordinary Wednesday, 09.00 WIB, from 2 September 2026: a day of its own, so that numbers start again. */
    async nextWeek() {
      week++
      world.clock.moveTo(new Date(new Date('2026-08-26T02:00:00Z').getTime() + week * 7 * 86_400_000))
      await endEarlierDays(world.selaso.ground, mall)
    },
    take: async (service: string, more: { priority?: PriorityGroup; visit?: string } = {}) =>
      (await kiosk(queue.issueTicket, { params: { mall }, body: { service, ...more } })).output.ticket,
  }
}

export type OpenHall = Awaited<ReturnType<typeof openHall>>

export const open = (who: Caller, counter: string) => who(queue.openCounter, { params: { mall, counter } })
export const next = async (who: Caller, counter: string) =>
  (await who(queue.callNext, { params: { mall, counter } })).output.ticket
export const ofTicket = (ticket: { id: string } | null) => ({ params: { mall, ticket: ticket?.id ?? '' } })
export const finish = (who: Caller, ticket: { id: string } | null) =>
  who(queue.finishService, { ...ofTicket(ticket), body: { outcome: 'served' } })
