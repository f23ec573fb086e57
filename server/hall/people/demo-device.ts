import { runCommand } from '../../base/commands.ts'
import { system } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import { pairingLink } from './actions/register-device.ts'
import { demoPassword } from './demo-accounts.ts'
import { digestOfSecret } from './digest.ts'
import { deviceRegistered } from './events.ts'
import { insertDevice } from './store/devices.ts'
import type { NewDevice } from './store/devices.ts'

/**
 * Demo mode only: a device whose token is the same at every start, so the printed link always works. Everybody can know the
 * token, like the demo password. A demo device that was revoked stays revoked.
 */
export async function ensureDevice(
  ground: Ground,
  mall: string,
  device: Pick<NewDevice, 'kind' | 'label'> & { readonly zone?: string | null },
): Promise<{ token: string; link: string }> {
  const token = digestOfSecret([demoPassword, mall, device.kind, device.label].join('/')).slice(0, 22)
  const command = { mall, who: system, operation: 'ensureDevice', key: undefined, digest: '' }
  await runCommand(ground, command, async (ctx) => {
    const { kind, label, zone = null } = device
    const known = { id: ctx.chance.id(), kind, label, zone, tokenHash: digestOfSecret(token) }
    const row = await insertDevice(ctx.tx, known, ctx.now)
    if (row) ctx.emit(deviceRegistered(row.id, { kind: row.kind, zone: row.zone }))
  })
  return { token, link: pairingLink(mall, token) }
}
