import type { hall as contract, Words } from '../../../contract/index.ts'
import type { Hall } from './hall.ts'
import { localMoment } from '../../base/clock.ts'

/** The one function "open now, and if not why" of kiosk, officer, board, page and app. */
export function opennessOf(_hall: Hall, _agency: string | null, _now: Date): contract.Openness {
  return { open: true, numbers: true, why: { id: '', en: '' }, closesAt: null, opensAt: null }
}

/** The first open day after a day, and how people say when it begins. */
export function nextOpenDay(
  _hall: Hall,
  _agency: string | null,
  _after: string,
): { day: string; words: Words } | undefined {
  return undefined
}

/** When a closed hall or agency opens again, in words that follow "Buka lagi …" / "Opens again …". */
export function nextOpening(_hall: Hall, _agency: string | null, _now: Date): Words | undefined {
  return undefined
}

export const localDay = (hall: Hall, now: Date): string => localMoment(now, hall.timeZone).day
