import { useCallback, useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { problemOf } from '../kit/index.ts'
import { backoffMs, useFace } from '../kit/face/index.ts'

export type Connection = { readonly kind: 'here' } | { readonly kind: 'away'; readonly nextTry: number }

/** A server that answers with anything but its own fault is here. */
const calmMs = 5_000
const answerMs = 8_000

/**
 * Asks for a sign of life the whole time. Two misses in a row are an outage (one may be a lost packet); then it asks
 * with longer and longer pauses, and the first answer brings the screen back with fresh data.
 */
export const useConnection = (): Connection => {
  const { ask, mall } = useFace()
  const queries = useQueryClient()
  const [state, setState] = useState<Connection>({ kind: 'here' })

  const probe = useCallback(
    (): Promise<unknown> =>
      ask(hall.getHallStatus, { params: { mall } }, { signal: AbortSignal.timeout(answerMs) }),
    [ask, mall],
  )

  useEffect(() => {
    let misses = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const again = (ms: number) => {
      if (!gone) timer = setTimeout(run, ms)
    }
    const here = (status: unknown) => {
      queries.setQueryData(['status'], status)
      if (misses >= 2) void queries.invalidateQueries()
      misses = 0
      setState({ kind: 'here' })
      again(calmMs)
    }
    const missed = (error: unknown) => {
      const problem = problemOf(error)
      if (problem && problem.status >= 400 && problem.status < 500) {
        again(calmMs)
        return
      }
      misses += 1
      const pause = misses < 2 ? 1000 : backoffMs(misses - 1)
      if (misses >= 2) {
        setState({ kind: 'away', nextTry: Date.now() + pause })
      }
      again(pause)
    }
    const run = () => void probe().then(here, missed)
    run()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [probe, queries])

  return state
}
