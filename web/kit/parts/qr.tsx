import type { ReactNode } from 'react'
import { encode } from 'uqr'

/** Level M and a quiet zone of four modules, as phones expect; drawn, so that it prints at the printer's own dots. */
export function Qr({ text, label }: { text: string; label: string }): ReactNode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className="k-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="k-qr__paper" width={size} height={size} />
      <path className="k-qr__dark" d={dark.join('')} />
    </svg>
  )
}
