import { useEffect, useRef, useState } from 'react'
import { liveStream } from '../live.ts'
import type { LiveState } from '../live.ts'

/** Calls `refresh` soon after an event, however many come at once, and whenever a broken stream is back. */
export const useLive = (path: string | null, refresh: () => void): LiveState => {
  const [state, setState] = useState<LiveState>('opening')
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  useEffect(() => {
    if (path === null) return
    let pending: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      pending ??= setTimeout(() => {
        pending = undefined
        latest.current()
      }, 250)
    }
    const onState = (next: LiveState) => {
      setState(next)
      if (next === 'open') soon()
    }
    const stream = liveStream(path, soon, { onState, onReset: soon })
    return () => {
      clearTimeout(pending)
      stream.close()
    }
  }, [path])
  return state
}
