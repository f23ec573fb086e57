import { useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { intake } from '../../contract/index.ts'
import { newKey, problemOf } from '../kit/index.ts'
import type { CallOptions } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

/** Papers and notes of the ticket at the counter; another tab that changes them is seen here at once. */
export const useIntake = (ticket: string | null) => {
  const { ask, mall, locale } = useFace()
  const client = useQueryClient()
  const queryKey = ['intake', ticket]
  const params = { mall, ticket: ticket ?? '' }
  const read = useQuery({
    queryKey,
    queryFn: () => ask(intake.getIntake, { params }),
    enabled: ticket !== null,
  })
  const [fault, setFault] = useState<string | null>(null)
  const intentions = useRef(new Intentions(newKey))

  /** `null` = carried out, and the answer is what stands now; else the server's words on why not. */
  const change = async (
    about: unknown,
    send: (options: CallOptions) => Promise<intake.Intake>,
  ): Promise<string | null> => {
    try {
      const key = intentions.current.keyFor([ticket, about])
      const now = await send({ key, signal: AbortSignal.timeout(10_000) })
      intentions.current.settle()
      client.setQueryData(queryKey, now)
      return null
    } catch (error) {
      const problem = problemOf(error)
      if (problem !== undefined && problem.status < 500) intentions.current.settle()
      void read.refetch()
      return problem ? `${problem.title}. ${problem.detail}` : words[locale].unreachable
    }
  }

  return {
    papers: read.data?.papers ?? [],
    notes: read.data?.notes ?? [],
    isRead: read.data !== undefined,
    fault,
    mark: async (paper: string, seen: boolean) =>
      setFault(
        await change(['paper', paper, seen], (o) =>
          ask(intake.markPaper, { params, body: { paper, seen } }, o),
        ),
      ),
    remove: async (note: string) =>
      setFault(
        await change(['remove', note], (o) => ask(intake.removeNote, { params: { ...params, note } }, o)),
      ),
    write: (text: string) =>
      change(['note', text], (o) => ask(intake.writeNote, { params, body: { text } }, o)),
  }
}

export type IntakeDesk = ReturnType<typeof useIntake>
