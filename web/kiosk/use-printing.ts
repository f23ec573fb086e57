import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { printing } from '../../contract/index.ts'
import type { Output } from '../../contract/index.ts'
import { newKey } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { stageOf } from './printing.ts'
import type { Stage } from './printing.ts'
import { useOwnPrinter } from './use-own-printer.ts'

const lookMs = 500

type Print = Output<typeof printing.printTicket>
/** `unable` = the printer could not print before it was asked: no paper is waited for at all. */
type Asked = { readonly unable: printing.PrintFault } | Print

/**
 * The paper of a number: of one just `taken` it is asked for at once, of one that somebody `holds` when a copy is wanted;
 * then followed until it is out. Who takes a number and leaves a failed print without a choice leaves no number behind
 * (`releasePrint`, unclaimed).
 */
export const usePrinting = (token: string, number: 'taken' | 'held') => {
  const { ask, mall, locale } = useFace()
  const printer = useOwnPrinter()
  const on = { locale, site: location.origin }
  const params = { mall, ticket: token }
  const [later, setLater] = useState<{ readonly print: Print; readonly at: number } | null>(null)
  const [phone, setPhone] = useState(false)
  const [firstAt] = useState(() => Date.now())
  const now = useNow(lookMs)

  const first = useQuery({
    // Not the language: who changes it has the paper already.
    queryKey: ['print', token],
    queryFn: async (): Promise<Asked> => {
      const own = (await ask(printing.getOwnPrinter, { params: { mall } })).printer
      if (own && !own.ready) return { unable: own.status?.fault ?? 'away' }
      return ask(printing.printTicket, { params, body: on })
    },
    enabled: number === 'taken',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const print = later?.print ?? (first.data && 'paper' in first.data ? first.data : undefined)
  const followed = useQuery({
    queryKey: ['print-job', print?.job?.id],
    enabled: print?.job != null,
    queryFn: () => ask(printing.getPrintJob, { params: { mall, job: print?.job?.id ?? '' } }),
    refetchInterval: (query) => (isOver(query.state.data?.state) ? false : lookMs),
  })

  const stage = ((): Stage => {
    if (number === 'held' && !later) return { at: 'rest' }
    if (phone) return { at: 'phone', fault: null }
    if (first.isError) return { at: 'phone', fault: 'away' }
    if (first.data && 'unable' in first.data) return { at: 'phone', fault: first.data.unable }
    if (!print) return { at: 'asking' }
    if (!print.job) return { at: 'browser', paper: print.paper }
    const job = followed.data ?? print.job
    const waitedMs = now - (later?.at ?? firstAt)
    return stageOf({ paper: print.paper, job, waitedMs, fault: printer?.status?.fault ?? null })
  })()

  const release = async (wish: 'on-phone' | 'given-back' | 'unclaimed') => {
    const job = print?.job?.id
    if (job !== undefined)
      await ask(printing.releasePrint, { params: { mall, job }, body: { number: wish } }).catch(
        () => undefined,
      )
  }
  const left = useRef(() => {})
  useEffect(() => {
    left.current =
      stage.at === 'failed' ? () => void release(number === 'taken' ? 'unclaimed' : 'on-phone') : () => {}
  })
  useEffect(() => () => left.current(), [])

  return {
    stage,
    again: async () => {
      const key = newKey()
      const printed = await ask(printing.reprintTicket, { params, body: on }, { key }).catch(() => undefined)
      if (printed) setLater({ print: printed, at: Date.now() })
    },
    keepOnPhone: () => {
      setPhone(true)
      void release('on-phone')
    },
    giveBack: async () => {
      left.current = () => {}
      await release('given-back')
    },
  }
}

const isOver = (state: printing.PrintState | undefined): boolean =>
  state === 'printed' || state === 'failed' || state === 'released'

/** The time, looked at again and again. */
const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
