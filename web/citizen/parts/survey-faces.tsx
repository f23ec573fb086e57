import type { ReactNode } from 'react'

const mouths = ['M8 17q4-4.5 8 0', 'M8 16.3q4-1.8 8 0', 'M8 15.3q4 1.8 8 0', 'M7.5 14q4.5 5.5 9 0']

/** Drawn once a page; the words beside each face say what it means. */
export function Faces(): ReactNode {
  return (
    <svg width="0" height="0" className="k-hidden" aria-hidden="true">
      {mouths.map((mouth, place) => (
        <symbol key={mouth} id={`face-${place + 1}`} viewBox="0 0 24 24">
          <path
            d={`M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM9 9v1M15 9v1${mouth}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </symbol>
      ))}
    </svg>
  )
}

export function Face({ value }: { value: number }): ReactNode {
  return (
    <svg className="c-face" aria-hidden="true">
      <use href={`#face-${value}`} />
    </svg>
  )
}
