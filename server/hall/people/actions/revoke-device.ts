import type { Device, revokeDevice as operation } from '../../../../contract/access.ts'
import type { Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { deviceRevoked } from '../events.ts'
import * as store from '../store/devices.ts'
import { deviceView } from '../view.ts'

export async function revokeDevice(ctx: Ctx, { params }: Input<typeof operation>): Promise<Device> {
  const row = await store.revokeDevice(ctx.tx, params.device, ctx.now)
  if (!row) throw new Refusal('access.device-unknown')
  ctx.emit(deviceRevoked(row.id))
  return deviceView(row)
}
