import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { assistance } from '../../contract/index.ts'
import { Button, Icon, newKey, problemOf } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

const askEveryMs = 3_000
/** After this long without an answer the visitor is told the other way: the information desk. */
const patienceMs = 60_000

/** One press rings the duty manager; the same place then says who is coming, and takes the call back. */
export function Help(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [id, setId] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const intentions = useRef(new Intentions(newKey))
  const state = useHelpState(id)
  const over = state === 'done' || state === 'withdrawn'

  const ring = async () => {
    setFailed(false)
    try {
      const key = intentions.current.keyFor({ help: mall })
      setId((await ask(assistance.askForHelp, { params: { mall }, body: {} }, { key })).id)
      intentions.current.settle()
    } catch (error) {
      if (problemOf(error)) intentions.current.settle()
      setFailed(true)
    }
  }
  const takeBack = async () => {
    if (id === null) return
    setId(null)
    await ask(assistance.endHelpCall, { params: { mall, call: id } }).catch(() => undefined)
  }

  if (id === null || over)
    return (
      <div className="help">
        <Button size="large" tone="secondary" icon="hand" onClick={() => void ring()}>
          {t.help}
        </Button>
        <p role="status" className="help__said">
          {failed ? t.helpFailed : t.helpHint}
        </p>
      </div>
    )
  return (
    <div className="help help--rung">
      <Icon name={state === 'coming' ? 'person' : 'bell'} size={32} />
      <p role="status" className="help__said">
        {state === 'coming' ? t.helpComing : <Ringing />}
      </p>
      <Button size="large" tone="quiet" onClick={() => void takeBack()}>
        {state === 'coming' ? t.helpDone : t.helpBack}
      </Button>
    </div>
  )
}

const useHelpState = (id: string | null): assistance.HelpCall['state'] | undefined => {
  const { ask, mall } = useFace()
  return useQuery({
    queryKey: ['help', id],
    enabled: id !== null,
    queryFn: () => ask(assistance.getHelpCall, { params: { mall, call: id ?? '' } }),
    refetchInterval: askEveryMs,
  }).data?.state
}

function Ringing(): ReactNode {
  const t = words[useFace().locale]
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return <>{long ? t.helpLong : t.helpRinging}</>
}
