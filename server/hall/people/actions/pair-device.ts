import type { pairDevice as operation } from '../../../../contract/access.ts'
import { runCommand } from '../../../base/commands.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Handle } from '../../../http/route.ts'
import { digestOfSecret } from '../digest.ts'
import { devicePaired } from '../events.ts'
import { findByToken } from '../store/devices.ts'
import { deviceWho, meOf } from '../view.ts'

export const pairDevice: Handle<typeof operation> = async (ground, { mall, input, session }) => {
  const { token } = input.body
  const row = await ground.db.inMall(mall, (tx) => findByToken(tx, digestOfSecret(token)))
  if (!row) throw new Refusal('access.device-unknown')
  const who = deviceWho(mall, row)
  const command = { mall, who, operation: 'pairDevice', key: undefined, digest: '' }
  await runCommand(ground, command, (ctx) => {
    ctx.emit(devicePaired(row.id))
    return Promise.resolve()
  })
  session.keepDeviceToken(token)
  return meOf(who)
}
