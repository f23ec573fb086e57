import type { ReactNode } from 'react'
import { Button } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

/** The whole screen is the button: wherever it is touched, the visitor stays. */
export function IdleNotice({ seconds, onStay }: { seconds: number; onStay: () => void }): ReactNode {
  const t = words[useFace().locale]
  return (
    <div className="k-veil" onPointerDown={onStay}>
      <div className="veil__box" role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-text">
        <h2 id="idle-title">{t.stillThere}</h2>
        <p id="idle-text">{t.idleNotice({ count: seconds })}</p>
        <Button size="large" autoFocus onClick={onStay}>
          {t.yesStay}
        </Button>
      </div>
    </div>
  )
}
