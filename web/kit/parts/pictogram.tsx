import type { ReactNode } from 'react'
import type { PriorityGroup } from '../../../contract/index.ts'

/** Drawn on 48 × 48; heads are filled, limbs are strokes, so that they read from two metres. */
const figures: Record<PriorityGroup, ReactNode> = {
  lansia: (
    <>
      <circle cx="21" cy="8.5" r="4.5" fill="currentColor" stroke="none" />
      <path d="M22 16c-4 4-6 8-6 13l-4 14M19 29l6 6-1 8M21 18l5 6 7 1M34 25v18M31 25h6" />
    </>
  ),
  disabilitas: (
    <>
      <circle cx="19" cy="7.5" r="4.5" fill="currentColor" stroke="none" />
      <path d="M19.5 15v13h11l5 11 4-1.5M19.5 20.5h9M15 22.5a11 11 0 1 0 15.5 14" />
    </>
  ),
  'ibu-hamil': (
    <>
      <circle cx="22" cy="7.5" r="4.5" fill="currentColor" stroke="none" />
      <path d="M21 15c-4 2-5.5 6-5 11 .4 4 .5 10 .5 17M21 15c3.5 1 4.5 3.5 5 6.5 5 1 7.5 4.5 6.5 8.5-.8 3-3.5 4-6.5 4l-1.5 9M20.5 22c1 4 4 6 7.5 6" />
    </>
  ),
  balita: (
    <>
      <circle cx="17" cy="7.5" r="4.5" fill="currentColor" stroke="none" />
      <path d="M16 15c-3.5 3-4 8-3.5 14L12 43M17.5 29l2.5 14M17 17.5l6 9h8" />
      <circle cx="30" cy="14" r="3.2" fill="currentColor" stroke="none" />
      <path d="M29.5 19.5c-1.5 2-2 4.5-1.5 7M31 20.5l4 3.5M31.5 27l4 5.5" />
    </>
  ),
  'korban-bencana': (
    <>
      <path d="M5 24.5 20 11l7 6.3M9 22v10M22 12.5l-2 6 5 3-2.5 6.5" />
      <circle cx="34" cy="18.5" r="4.2" fill="currentColor" stroke="none" />
      <path d="M34 26v9l-4 8M34 35l4.5 8M27 31l7-4 6.5 4" />
      <path d="M4 38c2.5-2 5-2 7.5 0s5 2 7.5 0 3-1.5 4-1M4 43.5c2.5-2 5-2 7.5 0s5 2 7.5 0" />
    </>
  ),
}

export function PriorityPictogram({ group, size = 48 }: { group: PriorityGroup; size?: number }): ReactNode {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={3.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {figures[group]}
    </svg>
  )
}
