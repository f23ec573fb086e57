import { Refusal } from '../../base/refusal.ts'
import { words } from '../catalogue/index.ts'
import type { Setting } from '../catalogue/index.ts'
import { findDevice, relabelDevice } from './store/devices.ts'

/** What people in the hall call a device; null: there is none. */
export const deviceLabelSetting: Setting<string | null> = {
  kind: 'device-label',
  read: async (tx, device) => (await findDevice(tx, device))?.label ?? null,
  async put(ctx, device, label) {
    const known = await findDevice(ctx.tx, device)
    if (label === null || !known || known.revoked_at !== null) throw new Refusal('access.device-unknown')
    await relabelDevice(ctx.tx, device, label)
  },
  async name(_hall, device, tx) {
    const label = (await findDevice(tx, device))?.label ?? '–'
    return words(`Nama perangkat ${label}`, `Name of the device ${label}`)
  },
  facts: (_hall, label) => (label === null ? [] : [{ label: words('Nama', 'Name'), value: words(label) }]),
}

/** What the people's module lets administrators change, for the log of changes. */
export const peopleSettings = [deviceLabelSetting]
