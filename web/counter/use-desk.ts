import { useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hall, queue } from '../../contract/index.ts'
import type { LiveState } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useLive } from '../kit/staff/index.ts'
import { secondsLeft } from './timer.ts'

const heartbeatMs = 20_000

export const useDesk = (counter: string) => {
  const { ask, mall } = useFace()
  const client = useQueryClient()
  const params = { mall, counter }
  const desk = useQuery({
    queryKey: ['desk', counter],
    queryFn: () => ask(queue.getCounterDesk, { params }),
    // The stream is the quick way; this is the sure one.
    refetchInterval: 15_000,
  })
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => ask(hall.listServices, { params: { mall }, query: {} }),
    staleTime: 600_000,
  })
  const live: LiveState = useLive(`/api/malls/${mall}/events?counter=${encodeURIComponent(counter)}`, () => {
    void desk.refetch()
    void client.invalidateQueries({ queryKey: ['intake'] })
  })
  const open = desk.data?.counter.open === true
  useEffect(() => {
    if (!open) return
    const beat = () => void ask(queue.beatCounter, { params: { mall, counter } }).catch(() => undefined)
    beat()
    const timer = setInterval(beat, heartbeatMs)
    return () => clearInterval(timer)
  }, [ask, mall, counter, open])
  return { desk, services: services.data ?? [], live }
}

/** The hall's time, ticking: the officer's computer may be wrong, and in a demonstration the hall's clock is set. */
export const useHallClock = (): number => {
  const { ask, mall } = useFace()
  const status = useQuery({
    queryKey: ['status'],
    queryFn: async () => {
      const { now } = await ask(hall.getHallStatus, { params: { mall } })
      return Date.parse(now) - Date.now()
    },
    refetchInterval: 60_000,
  })
  const offset = status.data ?? 0
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now + offset
}

/** Runs `onFill` when an empty line gets its first visitor while nobody is at the counter. */
export const useFill = (desk: queue.CounterDesk | undefined, onFill: () => void): void => {
  const before = useRef<number | null>(null)
  const act = useRef(onFill)
  useEffect(() => {
    act.current = onFill
  })
  const waiting = desk?.waiting
  const idle = desk?.counter.open === true && desk.counter.current === null
  useEffect(() => {
    if (waiting === undefined) return
    if (before.current === 0 && waiting > 0 && idle) act.current()
    before.current = waiting
  }, [waiting, idle])
}

/**
 * Seconds left to undo, counted from when this screen first saw the step: a wrong clock here cannot take the ten
 * seconds away, and the server has the last word.
 */
export const useUndoSeconds = (desk: queue.CounterDesk | undefined): number => {
  const undo = desk?.undo
  // In a demonstration the clock may stand still: the time alone does not tell two steps apart.
  const step = undo ? `${undo.until} ${undo.step} ${undo.number}` : null
  const limit = (desk?.limits.undoSeconds ?? 0) * 1000
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (step === null) return
    const end = Date.now() + limit
    const count = () => setLeft(secondsLeft(end, Date.now()))
    // At once: who sees a mistake presses U before a quarter of a second is over.
    const first = setTimeout(count)
    const timer = setInterval(count, 250)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      setLeft(0)
    }
  }, [step, limit])
  return left
}
