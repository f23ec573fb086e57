import type { Device, renameDevice as operation } from '../../../../contract/access.ts'
import type { Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change } from '../../catalogue/index.ts'
import { deviceLabelSetting } from '../changes.ts'
import { findDevice } from '../store/devices.ts'
import { deviceView } from '../view.ts'

export async function renameDevice(ctx: Ctx, { params, body }: Input<typeof operation>): Promise<Device> {
  await change(ctx, deviceLabelSetting, params.device, body.label.trim())
  const row = await findDevice(ctx.tx, params.device)
  if (!row || row.revoked_at !== null) throw new Refusal('access.device-unknown')
  return deviceView(row)
}
