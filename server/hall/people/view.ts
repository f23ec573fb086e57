import type { Device, Me, Officer } from '../../../contract/access.ts'
import { machineClock } from '../../base/clock.ts'
import type { Who } from '../../base/context.ts'
import type { DeviceRow } from './store/devices.ts'
import type { OfficerRow } from './store/officers.ts'

export function meOf(who: Who): Me {
  const nobody: Me = {
    kind: 'anonymous',
    id: null,
    name: null,
    assignments: [],
    device: null,
    mustChangePassword: false,
  }
  if (who.kind === 'officer')
    return {
      ...nobody,
      kind: 'officer',
      id: who.id,
      name: who.name,
      assignments: [...who.assignments],
      mustChangePassword: who.mustChangePassword,
    }
  if (who.kind === 'device')
    return { ...nobody, kind: 'device', id: who.id, device: { kind: who.device, zone: who.zone } }
  return nobody
}

export function officerView(row: OfficerRow): Officer {
  // A lock is about real attempts, so it ends by real time, wherever a demo has moved the hall's clock.
  const lock = row.locked_until && row.locked_until > machineClock.now() ? row.locked_until : null
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    assignments: row.assignments,
    active: row.active,
    lockedUntil: lock?.toISOString() ?? null,
  }
}

export const deviceView = (row: DeviceRow): Device => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  zone: row.zone,
  createdAt: row.created_at.toISOString(),
  seenAt: row.seen_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
})

export const officerWho = (mall: string, row: OfficerRow): Extract<Who, { kind: 'officer' }> => ({
  kind: 'officer',
  id: row.id,
  mall,
  name: row.name,
  assignments: row.assignments,
  mustChangePassword: row.must_change_password,
})

export const deviceWho = (mall: string, row: DeviceRow): Extract<Who, { kind: 'device' }> => ({
  kind: 'device',
  id: row.id,
  mall,
  device: row.kind,
  zone: row.zone,
})
