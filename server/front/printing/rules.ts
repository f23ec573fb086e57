import type { Printer } from '../../../contract/printing.ts'
import type { DeviceRow } from '../../hall/people/index.ts'
import type { JobRow, PrinterRow } from './store.ts'

/** An agent tells of its printer every few seconds; silent this long, it counts as away. */
export const silentSeconds = 30
/** A visitor waits no longer for paper: a job this old is not printed any more. */
export const freshSeconds = 60
/** Longer than any visitor stands at the result screen. */
export const abandonedSeconds = 120

/** Which agent prints for a kiosk: the chosen one, else the only working agent of its zone. */
export function agentFor(
  kiosk: { readonly id: string; readonly zone: string | null },
  devices: readonly DeviceRow[],
  choices: readonly { kiosk: string; agent: string }[],
): DeviceRow | undefined {
  const agents = devices.filter((d) => d.kind === 'print-agent' && d.revoked_at === null)
  const chosen = choices.find((choice) => choice.kiosk === kiosk.id)
  if (chosen) return agents.find((agent) => agent.id === chosen.agent)
  const near = agents.filter((agent) => agent.zone === kiosk.zone)
  return near.length === 1 ? near[0] : undefined
}

export function printerView(
  agent: DeviceRow,
  row: PrinterRow | undefined,
  choices: readonly { kiosk: string; agent: string }[],
  now: Date,
): Printer {
  const fresh = row !== undefined && now.getTime() - row.seen_at.getTime() < silentSeconds * 1000
  return {
    agent: agent.id,
    label: agent.label,
    zone: agent.zone,
    status: row ? { fault: row.fault, paper: row.paper, coverOpen: row.cover_open, mode: row.mode } : null,
    seenAt: row?.seen_at.toISOString() ?? null,
    ready: fresh && row.fault === null,
    kiosks: choices.filter((choice) => choice.agent === agent.id).map((choice) => choice.kiosk),
  }
}

/**
 * Whose paper surely never came out: never taken, or failed with a known fault. Of a job that was taken and never
 * confirmed somebody may hold the paper, so its number stays; likewise when it may be held otherwise (`mayBeHeld`).
 */
export const surelyUnprinted = (job: JobRow): boolean =>
  job.state === 'reserved' || (job.state === 'failed' && job.reason !== 'unsure')
