import type { access, announcements, assistance, hall, printing, queue } from '../../contract/index.ts'

/** What somebody must see to, with its reason. The first is the most urgent. */
export type Alarm =
  | { readonly kind: 'help'; readonly call: assistance.HelpCall }
  | { readonly kind: 'unstaffed'; readonly line: queue.Queue }
  | { readonly kind: 'wait'; readonly line: queue.Queue; readonly minutes: number }
  | { readonly kind: 'silent'; readonly counter: queue.Counter }
  | { readonly kind: 'unopened'; readonly agency: hall.Agency }
  | { readonly kind: 'printer'; readonly printer: printing.Printer; readonly fault: PrinterFault }
  | { readonly kind: 'voice'; readonly voice: announcements.ZoneVoice; readonly fault: VoiceFault }
  | { readonly kind: 'device'; readonly device: access.Device; readonly minutes: number }

/** A roll near its end prints still: told, so that nobody meets an empty one. */
export type PrinterFault = printing.PrintFault | 'near-end'

/** A board stands there and is alive, but nobody has switched its sound on. */
export type VoiceFault = announcements.AnnouncementFault | 'no-speaker'

export interface Seen {
  readonly overview: queue.HallOverview
  readonly agencies: readonly hall.Agency[]
  readonly help: readonly assistance.HelpCall[]
  readonly devices: readonly access.Device[]
  readonly printers: readonly printing.Printer[]
  readonly voices: readonly announcements.ZoneVoice[]
  /** Minutes of waiting that the hall promises. */
  readonly targetMinutes: number
  /** This computer's time: devices are seen by the machine's clock, also when a demonstration moves the hall's. */
  readonly machineNow: number
}

/** A counter whose screen is silent this long has vanished; the server gives its visitor back. */
const silentSeconds = 90
/** A device shows itself at least every minute. */
const deviceMinutes = 3
/** Beyond this it was put away, not lost: the list of devices tells, no alarm. */
const forgottenMinutes = 12 * 60

const rank: Readonly<Record<Alarm['kind'], number>> = {
  help: 0,
  unstaffed: 1,
  silent: 2,
  wait: 3,
  voice: 4,
  printer: 5,
  unopened: 6,
  device: 7,
}

export function alarmsOf(seen: Seen): Alarm[] {
  return [
    ...helpAlarms(seen),
    ...lineAlarms(seen),
    ...counterAlarms(seen),
    ...voiceAlarms(seen),
    ...printerAlarms(seen),
    ...deviceAlarms(seen),
  ].sort((a, b) => rank[a.kind] - rank[b.kind] || weight(b) - weight(a))
}

const weight = (alarm: Alarm): number => {
  if (alarm.kind === 'unstaffed') return alarm.line.waiting
  if (alarm.kind === 'wait' || alarm.kind === 'device') return alarm.minutes
  if (alarm.kind === 'printer') return alarm.fault === 'near-end' ? 0 : 1
  return 0
}

const helpAlarms = ({ help }: Seen): Alarm[] => help.map((call) => ({ kind: 'help', call }))

/** Nobody serves a line with people in it; or the one who came first waits longer than promised. */
function lineAlarms({ overview, targetMinutes }: Seen): Alarm[] {
  return overview.queues.flatMap((line): Alarm[] => {
    if (line.waiting === 0) return []
    if (line.staffing.open === 0) return [{ kind: 'unstaffed', line }]
    const minutes = line.oldestWaitMinutes ?? 0
    return minutes > targetMinutes ? [{ kind: 'wait', line, minutes }] : []
  })
}

/** An open counter that shows no sign of life; an agency whose hours run and none of whose counters is open. */
function counterAlarms({ overview, agencies }: Seen): Alarm[] {
  const now = Date.parse(overview.now)
  const silent = overview.counters.filter(
    ({ open, seenAt }) => open && seenAt !== null && now - Date.parse(seenAt) > silentSeconds * 1000,
  )
  const unstaffed = new Set(
    overview.queues.filter((line) => line.waiting > 0 && line.staffing.open === 0).map((line) => line.agency),
  )
  const unopened = agencies.filter(({ id, openness }) => {
    const own = overview.counters.filter(({ agency }) => agency === id)
    // People who wait there are the louder alarm.
    return openness.open && own.length > 0 && own.every(({ open }) => !open) && !unstaffed.has(id)
  })
  return [
    ...silent.map((counter): Alarm => ({ kind: 'silent', counter })),
    ...unopened.map((agency): Alarm => ({ kind: 'unopened', agency })),
  ]
}

/** What a printer says of itself. One whose agent is silent tells nothing: that is the alarm of a device. */
function printerAlarms({ printers, overview }: Seen): Alarm[] {
  if (!overview.open) return []
  return printers.flatMap((printer): Alarm[] => {
    const { status, ready } = printer
    const fault = status?.fault ?? (ready && status?.paper === 'near-end' ? 'near-end' : null)
    return fault === null ? [] : [{ kind: 'printer', printer, fault }]
  })
}

/**
 * A zone whose last call was not heard, or whose living board says nothing. A board that is not alive is the alarm of a
 * device; a zone without a board was never meant to speak.
 */
function voiceAlarms({ voices, devices, machineNow, overview }: Seen): Alarm[] {
  if (!overview.open) return []
  const alive = new Set(
    devices.flatMap(({ kind, zone, seenAt, revokedAt }) => {
      const isAlive = seenAt !== null && machineNow - Date.parse(seenAt) < deviceMinutes * 60_000
      return kind === 'board' && revokedAt === null && isAlive ? [zone] : []
    }),
  )
  return voices.flatMap((voice): Alarm[] => {
    const fault = voice.unheard?.fault ?? (!voice.speaker && alive.has(voice.zone.id) ? 'no-speaker' : null)
    return fault === null ? [] : [{ kind: 'voice', voice, fault }]
  })
}

function deviceAlarms({ devices, machineNow, overview }: Seen): Alarm[] {
  if (!overview.open) return []
  return devices.flatMap((device): Alarm[] => {
    if (device.revokedAt !== null || device.seenAt === null) return []
    const minutes = Math.floor((machineNow - Date.parse(device.seenAt)) / 60_000)
    return minutes >= deviceMinutes && minutes < forgottenMinutes ? [{ kind: 'device', device, minutes }] : []
  })
}
