import type { ReactNode } from 'react'
import { useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

export function Keyboard({ value, onValue }: { value: string; onValue: (value: string) => void }): ReactNode {
  const t = words[useFace().locale]
  const type = (key: string) => {
    if (value.length < 100) onValue(value + key)
  }
  return (
    // A touch on a key must not take the focus (and the caret) out of the search box.
    <div className="keyboard" role="group" aria-label={t.keyboard} onPointerDown={(e) => e.preventDefault()}>
      {rows.map((row) => (
        <div key={row} className="keyboard__row">
          {Array.from(row, (key) => (
            <button key={key} type="button" className="keyboard__key" onClick={() => type(key)}>
              {key}
            </button>
          ))}
        </div>
      ))}
      <div className="keyboard__row">
        <button type="button" className="keyboard__key keyboard__key--long" onClick={() => type(' ')}>
          {t.space}
        </button>
        <button
          type="button"
          className="keyboard__key"
          aria-label={t.backspace}
          onClick={() => onValue(value.slice(0, -1))}
        >
          ⌫
        </button>
      </div>
    </div>
  )
}
