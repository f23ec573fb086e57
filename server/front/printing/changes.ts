import { Refusal } from '../../base/refusal.ts'
import type { Tx } from '../../base/sql.ts'
import { words } from '../../hall/catalogue/index.ts'
import type { Setting } from '../../hall/catalogue/index.ts'
import { listDevices } from '../../hall/people/index.ts'
import type { DeviceRow } from '../../hall/people/index.ts'
import { listChoices, writeChoice } from './store.ts'

/** The label stands beside the id, so that the log can still be read when the device is gone. */
type Chosen = { readonly agent: string; readonly label: string } | null

const working = (devices: readonly DeviceRow[], id: string, kind: DeviceRow['kind']) =>
  devices.find((one) => one.id === id && one.kind === kind && one.revoked_at === null)

/** A choice as the log keeps it; refused unless both are devices that work. */
export async function chosen(tx: Tx, kiosk: string, agent: string | null): Promise<Chosen> {
  const devices = await listDevices(tx)
  const printer = agent === null ? undefined : working(devices, agent, 'print-agent')
  if (!working(devices, kiosk, 'kiosk') || (agent !== null && !printer))
    throw new Refusal('access.device-unknown')
  return printer ? { agent: printer.id, label: printer.label } : null
}

/** Which agent prints for a kiosk; null: the only one of its zone. */
export const printerSetting: Setting<Chosen> = {
  kind: 'printer',
  async read(tx, kiosk) {
    const choice = (await listChoices(tx)).find((one) => one.kiosk === kiosk)
    if (!choice) return null
    const agent = (await listDevices(tx)).find(({ id }) => id === choice.agent)
    return { agent: choice.agent, label: agent?.label ?? choice.agent }
  },
  async put(ctx, kiosk, wanted) {
    const choice = await chosen(ctx.tx, kiosk, wanted?.agent ?? null)
    await writeChoice(ctx.tx, kiosk, choice?.agent ?? null)
  },
  async name(_hall, kiosk, tx) {
    const label = (await listDevices(tx)).find(({ id }) => id === kiosk)?.label ?? '–'
    return words(`Printer ${label}`, `Printer of ${label}`)
  },
  facts: (_hall, choice) => [
    {
      label: words('Dicetak oleh', 'Printed by'),
      value: choice ? words(choice.label) : words('agen di zonanya', 'the agent of its zone'),
    },
  ],
}

/** What printing lets administrators change, for the log of changes. */
export const printingSettings = [printerSetting]
