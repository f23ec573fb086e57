import { useRef, useState } from 'react'
import { newKey, problemOf } from '../kit/index.ts'
import type { CallOptions } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import { shellWords } from './words/shell.ts'

export interface Fault {
  readonly code: string
  readonly title: string
  readonly detail: string
}

/** One form's way to the server: busy while it waits, the refusal in words, and the same key when it is sent again. */
export const useSave = () => {
  const t = shellWords[useFace().locale]
  const [fault, setFault] = useState<Fault | null>(null)
  const [saving, setSaving] = useState(false)
  const intentions = useRef(new Intentions(newKey))

  const save = async <T>(about: unknown, send: (options: CallOptions) => Promise<T>): Promise<T | null> => {
    if (saving) return null
    setSaving(true)
    setFault(null)
    try {
      const answer = await send({
        key: intentions.current.keyFor(about),
        signal: AbortSignal.timeout(15_000),
      })
      intentions.current.settle()
      return answer
    } catch (error) {
      const problem = problemOf(error)
      if (problem && problem.status >= 400 && problem.status < 500) intentions.current.settle()
      setFault(problem ?? { code: 'connection.lost', title: t.loadFailed, detail: t.unreachable })
      return null
    } finally {
      setSaving(false)
    }
  }
  return { fault, saving, save, setFault }
}
