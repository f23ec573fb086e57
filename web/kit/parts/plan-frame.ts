import type { hall } from '../../../contract/index.ts'

type Plan = hall.FloorPlan

/** A part of the floor, in the units of the plan. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Room above for the sign of a pin. */
const pinRoom = 7
/** What is shown around a zone, and the least that is shown: a booth alone would not say where it is. */
const around = 3
const least = { w: 26, h: 14 }

const clamp = (from: number, size: number, whole: number): number => Math.max(0, Math.min(from, whole - size))

/** The whole floor. */
export const wholeFrame = ({ size }: Plan, pins: boolean): Frame => {
  const room = pins ? pinRoom : 1
  return { x: -1, y: -room, w: size.w + 2, h: size.h + room + 1 }
}

/** Where these booths lie, with what is around them; at the edge of the floor the frame ends there, too. */
export const closeFrame = ({ size, booths }: Plan, shown: readonly string[]): Frame | undefined => {
  const found = booths.filter(({ id }) => shown.includes(id))
  if (found.length === 0) return undefined
  const left = Math.min(...found.map(({ x }) => x)) - around
  const top = Math.min(...found.map(({ y }) => y)) - around
  const right = Math.max(...found.map(({ x, w }) => x + w)) + around
  const bottom = Math.max(...found.map(({ y, h }) => y + h)) + around
  const w = Math.min(size.w, Math.max(least.w, right - left))
  const h = Math.min(size.h, Math.max(least.h, bottom - top))
  const x = clamp((left + right - w) / 2, w, size.w)
  const y = clamp((top + bottom - h) / 2, h, size.h)
  return { x: x - 1, y: y - pinRoom, w: w + 2, h: h + pinRoom + 1 }
}

export const isWithin = (frame: Frame, { x, y, w, h }: Frame): boolean =>
  x < frame.x + frame.w && x + w > frame.x && y < frame.y + frame.h && y + h > frame.y

/** Booths wall to wall with this one: how one tells the way to somebody who does not see the drawing. */
export const nextTo = ({ booths }: Plan, id: string): readonly string[] => {
  const me = booths.find((booth) => booth.id === id)
  if (!me) return []
  const near = { x: me.x - 0.6, y: me.y + 0.1, w: me.w + 1.2, h: me.h - 0.2 }
  return booths.flatMap((booth) => (booth.id !== id && isWithin(near, booth) ? [booth.id] : []))
}
