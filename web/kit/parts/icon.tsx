import type { ReactNode } from 'react'

/** Drawn on a 24 × 24 grid with a round stroke; one path each, so that a page stays light. */
const drawings = {
  alert: 'M12 8.5v4.5M12 16.5v.01M12 3.5 21.5 20h-19z',
  'arrow-left': 'M19.5 12h-15M10.5 5.5 4 12l6.5 6.5',
  'arrow-right': 'M4.5 12h15M13.5 5.5 20 12l-6.5 6.5',
  bell: 'M6 16.5v-6a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
  briefcase: 'M3.5 8h17v11.5h-17zM9 8V5h6v3M3.5 13h17',
  building: 'M4 20.5v-11L12 4l8 5.5v11M2.5 20.5h19M8.5 20.5v-7M12 20.5v-7M15.5 20.5v-7',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  check: 'm5 12.5 5 5 9.5-11',
  'chevron-right': 'm9.5 5.5 6.5 6.5-6.5 6.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.5 2',
  coin: 'M3 6.5h18v11H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 12v.01M18 12v.01',
  cross: 'm6 6 12 12M18 6 6 18',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  edit: 'm4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5zM14 6.5l3.5 3.5',
  family:
    'M8 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM3.5 20v-4.5a4.5 4.5 0 0 1 9 0V20M17 10a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM14 20v-1a3 3 0 0 1 6 0v1',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  hand: 'M8 12.5V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1-6 6c-3 0-4.5-1.5-6.5-6a1.6 1.6 0 0 1 2.7-1.5z',
  heart: 'M12 20C5 15.5 3.5 12 3.5 9a4.3 4.3 0 0 1 8.5-1.5A4.3 4.3 0 0 1 20.5 9c0 3-1.5 6.5-8.5 11z',
  home: 'm3.5 11.5 8.5-8 8.5 8M6 9.5v11h12v-11M10 20.5v-6h4v6',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.01',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12.5l8.5-8.5M16 7.5l3 3',
  list: 'M8.5 6h12M8.5 12h12M8.5 18h12M4 6v.01M4 12v.01M4 18v.01',
  minus: 'M5 12h14',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  pause: 'M8.5 5v14M15.5 5v14',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  phone:
    'M5 4h4l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2L20 15v4c0 1-1 1.5-2 1.5C10.5 20 4 13.5 3.5 6c0-1 .5-2 1.5-2z',
  pin: 'M12 21c-4.5-5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2.5 6.5-7 11.5zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  play: 'm7.5 4.5 12 7.5-12 7.5z',
  plus: 'M12 5v14M5 12h14',
  printer: 'M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z',
  repeat:
    'M4 11V9.5a3 3 0 0 1 3-3h12.5m-3.5-3.5 3.5 3.5-3.5 3.5M20 13v1.5a3 3 0 0 1-3 3H4.5m3.5 3.5L4.5 17.5 8 14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5l5 5',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  shield: 'M12 3.5 19.5 6v6c0 4.5-3 7.5-7.5 8.5C7.5 19.5 4.5 16.5 4.5 12V6zM8.5 12l2.5 2.5 4.5-5',
  sound: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  stop: 'M6 6h12v12H6z',
  ticket: 'M3.5 6.5h17V10a2 2 0 0 0 0 4v3.5h-17V14a2 2 0 0 0 0-4zM14.5 6.5v2M14.5 11v2M14.5 15.5v2',
  transfer: 'M4 8h15.5M15.5 4l4 4-4 4M20 16H4.5M8.5 12l-4 4 4 4',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11H9',
  warning: 'M12 3.5 21.5 20h-19zM12 9v5M12 17v.01',
  'wifi-off':
    'M3.5 3.5l17 17M9 15.5a4.5 4.5 0 0 1 6 0M5.5 11.5a10 10 0 0 1 4-2.4M14 9a10 10 0 0 1 4.5 2.5M2.5 7.5A15 15 0 0 1 6 5.3M11 4.5a15 15 0 0 1 10.5 3M12 19v.01',
} as const

export type IconName = keyof typeof drawings

export const iconNames = Object.keys(drawings) as readonly IconName[]

/** Strokes of the INA Digital icons, in pixels at the size shown. */
const strokes = (size: number): number =>
  size >= 64 ? 5 : size >= 48 ? 3.5 : size >= 32 ? 2.5 : size >= 24 ? 2 : size >= 20 ? 1.5 : 1.25

/** An icon beside words is decoration; give a `title` only where it stands alone. */
export function Icon({
  name,
  size = 24,
  title,
}: {
  name: IconName
  size?: number
  title?: string
}): ReactNode {
  const stroke = (strokes(size) * 24) / size
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      <path d={drawings[name]} />
    </svg>
  )
}
