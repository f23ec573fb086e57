import type { ReactNode } from 'react'

/** A roof with crossed gables over pillars: the selaso, the open hall of a Malay house. */
export function Brand(): ReactNode {
  return (
    <svg className="c-brand__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden>
      <rect width="40" height="40" rx="9" fill="currentColor" />
      <g
        fill="none"
        stroke="var(--ina-on-primary)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M7 22.5c6-1.5 10.5-6.5 14.5-14M33 22.5c-6-1.5-10.5-6.5-14.5-14" />
        <path d="M11.5 23v9M20 23v9M28.5 23v9M8.5 33h23" />
      </g>
    </svg>
  )
}
