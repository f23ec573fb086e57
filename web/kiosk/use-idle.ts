import { useEffect, useRef, useState } from 'react'
import { idleAfter } from './idle.ts'
import type { Idle } from './idle.ts'

/** Counts quiet time on the whole screen; `over` calls back once. Any touch, key or scroll starts the count again. */
export const useIdle = (
  running: boolean,
  limitSeconds: number,
  noticeSeconds: number,
  onOver: () => void,
): { readonly idle: Idle; readonly stay: () => void } => {
  const [idle, setIdle] = useState<Idle>({ kind: 'active' })
  const touched = useRef(0)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })

  useEffect(() => {
    touched.current = Date.now()
    if (!running) return
    const touch = () => {
      touched.current = Date.now()
    }
    const look = () => {
      const now = idleAfter(Date.now() - touched.current, limitSeconds, noticeSeconds)
      setIdle(now)
      if (now.kind === 'over') {
        touched.current = Date.now()
        over.current()
      }
    }
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    const timer = setInterval(look, 250)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch)
      setIdle({ kind: 'active' })
    }
  }, [running, limitSeconds, noticeSeconds])

  const stay = () => {
    touched.current = Date.now()
    setIdle({ kind: 'active' })
  }
  return { idle: running ? idle : { kind: 'active' }, stay }
}
