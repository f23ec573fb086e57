import type { ReactNode } from 'react'
import { markLines, markSize } from './brand-mark.ts'

export function Brand(): ReactNode {
  return (
    <svg
      className="c-brand__mark"
      viewBox={`0 0 ${markSize} ${markSize}`}
      width={markSize}
      height={markSize}
      aria-hidden
    >
      <rect width={markSize} height={markSize} rx="9" fill="currentColor" />
      <g
        fill="none"
        stroke="var(--ina-on-primary)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={markLines.roof} />
        <path d={`${markLines.hall}${markLines.ground}`} />
      </g>
    </svg>
  )
}
