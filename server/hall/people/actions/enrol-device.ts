import type { enrolDevice as operation } from '../../../../contract/enrolment.ts'
import { runCommand } from '../../../base/commands.ts'
import { machineClock } from '../../../base/clock.ts'
import { anonymous } from '../../../base/context.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Handle } from '../../../http/route.ts'
import { digestOfSecret } from '../digest.ts'
import { enrolmentState, plainCode } from '../enrolment.ts'
import { deviceEnrolled } from '../events.ts'
import { insertDevice } from '../store/devices.ts'
import type { DeviceRow } from '../store/devices.ts'
import { lockByCode, writeEnrolled } from '../store/enrolments.ts'
import { deviceWho, meOf } from '../view.ts'

/** The code makes the device: before, there was none, so nothing is left of an invitation that nobody followed. */
export const enrolDevice: Handle<typeof operation> = async (ground, { mall, input, session }) => {
  const code = plainCode(input.body.code)
  const token = ground.chance.token()
  // Without a key: even a digest of a code could be searched for.
  const command = { mall, who: anonymous, operation: 'enrolDevice', key: undefined, digest: '' }
  const row = await runCommand(ground, command, (ctx) => follow(ctx, code, token))
  session.keepDeviceToken(token)
  return meOf(deviceWho(mall, row))
}

async function follow(ctx: Ctx, code: string, token: string): Promise<DeviceRow> {
  const enrolment = await lockByCode(ctx.tx, digestOfSecret(code))
  if (!enrolment) throw new Refusal('enrolment.unknown')
  const state = enrolmentState(enrolment, machineClock.now())
  if (state === 'used') throw new Refusal('enrolment.used')
  if (state !== 'waiting') throw new Refusal('enrolment.expired')
  const { kind, label, zone } = enrolment
  const device = { id: ctx.chance.id(), kind, label, zone, tokenHash: digestOfSecret(token) }
  const row = await insertDevice(ctx.tx, device, ctx.now)
  if (!row) throw new Error('Chance gave the same token twice')
  await writeEnrolled(ctx.tx, enrolment.id, row.id)
  ctx.emit(deviceEnrolled(row.id, { kind, zone, enrolment: enrolment.id }))
  return row
}
