import { longestNotice } from '../../../contract/notices.ts'
import { instantOf } from '../../base/clock.ts'

/** More than these and nobody reads any: each stands for some seconds before the next comes. */
export const mostNotices = 5
/** A sign that hangs longer is no notice. */
export const mostDays = 31
const shortest = 3

/** One line of plain text as it will be shown; null = it cannot be. */
export function shownText(text: string): string | null {
  const line = text.normalize('NFC').trim().replaceAll(/ {2,}/g, ' ')
  const length = Array.from(line).length
  return length >= shortest && length <= longestNotice && !/[<>\p{C}\p{Zl}\p{Zp}]/u.test(line) ? line : null
}

/** `2026-11-24T13:30` of the hall; null = no such moment. */
export function hallMoment(local: string, zone: string): Date | null {
  const [day = '', clock = ''] = local.split('T')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  if (hours > 23) return null
  try {
    return instantOf(day, hours * 60 + minutes, zone)
  } catch {
    return null
  }
}

export function isPeriod(from: Date, until: Date, now: Date): boolean {
  return until > from && until > now && until.getTime() - now.getTime() <= mostDays * 86_400_000
}
