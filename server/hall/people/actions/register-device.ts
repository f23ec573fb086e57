import type { registerDevice as operation } from '../../../../contract/access.ts'
import type { Input, Output } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { digestOfSecret } from '../digest.ts'
import { deviceRegistered } from '../events.ts'
import { insertDevice } from '../store/devices.ts'
import { deviceView } from '../view.ts'

/** Behind `#`, so the token reaches no server log and no referrer. */
export const pairingLink = (mall: string, token: string): string => `/${mall}/device#token=${token}`

export async function registerDevice(
  ctx: Ctx,
  { body }: Input<typeof operation>,
): Promise<Output<typeof operation>> {
  const token = ctx.chance.token()
  const device = {
    id: ctx.chance.id(),
    kind: body.kind,
    label: body.label,
    zone: body.zone ?? null,
    tokenHash: digestOfSecret(token),
  }
  const row = await insertDevice(ctx.tx, device, ctx.now)
  if (!row) throw new Error('Chance gave the same token twice')
  ctx.emit(deviceRegistered(row.id, { kind: row.kind, zone: row.zone }))
  return { device: deviceView(row), token, link: pairingLink(ctx.mall, token) }
}
