import { useEffect, useRef } from 'react'
import { afterKey, codeOf, nothing } from './reader.ts'
import type { Code } from './reader.ts'

/** Listens for a QR or KTP reader that types like a keyboard. Somebody who types into a field is left alone. */
export const useReader = (mall: string, onCode: (code: Code) => void): void => {
  const act = useRef(onCode)
  useEffect(() => {
    act.current = onCode
  })
  useEffect(() => {
    let typed = nothing
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return
      const field = event.target instanceof HTMLInputElement
      const step = afterKey(typed, event.key, event.timeStamp)
      typed = step.typed
      if (step.swallow && (!field || step.read !== undefined)) {
        event.preventDefault()
        event.stopPropagation()
      }
      if (step.read !== undefined) act.current(codeOf(step.read, mall))
    }
    // Before anybody else: the focused button must not see the reader's Enter.
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [mall])
}
