import { useEffect, useRef, useState } from 'react'
import { queue } from '../../contract/index.ts'
import type { PriorityGroup } from '../../contract/index.ts'
import { madeProblem, newKey, problemOf } from '../kit/index.ts'
import { backoffMs, Intentions, useFace } from '../kit/face/index.ts'
import type { Refusal } from './journey.ts'

export interface Wish {
  readonly service: string
  readonly priority?: PriorityGroup
  readonly visit?: string
  readonly acceptUnstaffed?: boolean
}

export type Taking = 'rest' | 'taking' | 'again'

interface Answers {
  readonly onTaken: (issued: queue.IssuedTicket) => void
  readonly onRefused: (refusal: Refusal) => void
}

const answerMs = 10_000
/** After this many tries the visitor is sent to a person; the connection banner tells the rest. */
const tries = 6

/**
 * Takes a number: one intention, one key, however often it is tapped or has to be sent. Who leaves before the answer gets
 * no number: it is given back as soon as it is known.
 */
export const useTaking = ({ onTaken, onRefused }: Answers) => {
  const { ask, mall, locale } = useFace()
  const [taking, setTaking] = useState<Taking>('rest')
  const intentions = useRef(new Intentions(newKey))
  const busy = useRef(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  const attempt = async (body: Wish, key: string, count: number): Promise<void> => {
    try {
      const signal = AbortSignal.timeout(answerMs)
      const issued = await ask(queue.issueTicket, { params: { mall }, body }, { key, signal })
      intentions.current.settle()
      if (alive.current) onTaken(issued)
      // Its visitor has left the screen: nobody holds this number.
      else await ask(queue.cancelTicket, { params: { mall, ticket: issued.token } })
    } catch (error) {
      const problem = problemOf(error)
      if (problem && problem.status >= 400 && problem.status < 500) {
        intentions.current.settle()
        if (alive.current) onRefused(problem)
        return
      }
      if (count >= tries) {
        if (alive.current) onRefused(problem ?? madeProblem('connection.lost', locale))
        return
      }
      if (alive.current) setTaking('again')
      await new Promise((resolve) => setTimeout(resolve, backoffMs(count)))
      await attempt(body, key, count + 1)
    }
  }

  const take = async (wish: Wish) => {
    if (busy.current) return
    busy.current = true
    setTaking('taking')
    await attempt(wish, intentions.current.keyFor(wish), 1)
    busy.current = false
    if (alive.current) setTaking('rest')
  }
  return { taking, take: (wish: Wish) => void take(wish) }
}
