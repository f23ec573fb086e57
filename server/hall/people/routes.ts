import * as access from '../../../contract/access.ts'
import * as enrolment from '../../../contract/enrolment.ts'
import type { Operation } from '../../../contract/index.ts'
import { command, direct, everybody, query } from '../../http/route.ts'
import type { Asked, Gate, Route } from '../../http/route.ts'
import { changePassword } from './actions/change-password.ts'
import { createOfficer } from './actions/create-officer.ts'
import { enrolDevice } from './actions/enrol-device.ts'
import { makeEnrolment } from './actions/make-enrolment.ts'
import { endEnrolment, getEnrolment } from './actions/look-at-enrolment.ts'
import { listOfficers } from './actions/list-officers.ts'
import { pairDevice } from './actions/pair-device.ts'
import { registerDevice } from './actions/register-device.ts'
import { renameDevice } from './actions/rename-device.ts'
import { resetPassword } from './actions/reset-password.ts'
import { revokeDevice } from './actions/revoke-device.ts'
import { signIn } from './actions/sign-in.ts'
import { updateOfficer } from './actions/update-officer.ts'
import { memoryOf } from './memory.ts'
import type { PeopleMemory } from './memory.ts'
import { mayAdminister, mayRunHall, must } from '../../http/rights.ts'
import { mayArrangeSome, maySeeSome } from './rules.ts'
import { listDevices } from './store/devices.ts'
import { deviceView, meOf } from './view.ts'

const gate =
  (may: (who: Parameters<Gate>[0], mall: string) => boolean): Gate =>
  (who, mall) =>
    must(may(who, mall), who)

/** Also who must still change a one-time password. */
const officers = gate((who, mall) => who.kind === 'officer' && who.mall === mall)

function paramOf(asked: Asked<Operation>, name: string): string {
  const params: unknown = asked.input.params
  const given: [string, unknown][] = typeof params === 'object' && params ? Object.entries(params) : []
  return String(given.find(([key]) => key === name)?.[1])
}

/** In this process at once, before the answer goes out; other processes hear it by the event. */
const forgetting = (
  route: Route,
  forget: (memory: PeopleMemory, asked: Asked<Operation>) => void,
): Route => ({
  ...route,
  handle: async (ground, asked) => {
    const answer = await route.handle(ground, asked)
    forget(memoryOf(ground), asked)
    return answer
  },
})
const forgettingOfficer = (route: Route) =>
  forgetting(route, (memory, asked) => memory.forgetOfficer(asked.mall, paramOf(asked, 'officer')))
const forgettingDevice = (route: Route) =>
  forgetting(route, (memory, asked) => memory.forgetDevice(asked.mall, paramOf(asked, 'device')))

export const peopleRoutes: readonly Route[] = [
  direct(access.signIn, everybody, signIn),
  direct(access.signOut, everybody, async (_, { session }) => {
    await session.end()
    return {}
  }),
  direct(access.getMe, everybody, (_, { who }) => Promise.resolve(meOf(who))),
  direct(access.changePassword, officers, changePassword),

  query(access.listOfficers, gate(maySeeSome), listOfficers),
  // Secrets are shown once: a replay of the same key finds them blank, and the memory never holds them.
  command(access.createOfficer, gate(mayArrangeSome), createOfficer, (answer) => ({
    ...answer,
    password: '',
  })),
  forgettingOfficer(command(access.updateOfficer, gate(mayArrangeSome), updateOfficer)),
  forgettingOfficer(
    command(access.resetPassword, gate(mayArrangeSome), resetPassword, () => ({ password: '' })),
  ),

  query(access.listDevices, gate(mayRunHall), async ({ tx }) => (await listDevices(tx)).map(deviceView)),
  command(access.registerDevice, gate(mayAdminister), registerDevice, (answer) => ({
    ...answer,
    token: '',
    link: '',
  })),
  command(access.renameDevice, gate(mayAdminister), renameDevice),
  forgettingDevice(command(access.revokeDevice, gate(mayAdminister), revokeDevice)),
  direct(access.pairDevice, everybody, pairDevice),
  command(enrolment.makeEnrolment, gate(mayAdminister), makeEnrolment, (answer) => ({
    ...answer,
    code: '',
    link: '',
  })),
  query(enrolment.getEnrolment, gate(mayAdminister), (ctx, { params }) =>
    getEnrolment(ctx, params.enrolment),
  ),
  command(enrolment.endEnrolment, gate(mayAdminister), (ctx, { params }) =>
    endEnrolment(ctx, params.enrolment),
  ),
  direct(enrolment.enrolDevice, everybody, enrolDevice),
]
