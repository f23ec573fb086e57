import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { access } from '../../contract/index.ts'
import { Button, Notice, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { ByCode } from './by-code.tsx'
import { faceOfDevice, tokenOf } from './pairing.ts'
import { words } from './words.ts'

type Outcome =
  | { readonly kind: 'pairing' }
  | { readonly kind: 'paired' }
  | { readonly kind: 'refused'; readonly title: string; readonly detail: string }
  | { readonly kind: 'unreachable' }

const retryAfterMs = 5_000

/** By a link with a token, by a link with a code from a QR code, or by a code that is typed. */
export function Pairing(): ReactNode {
  const t = words[useFace().locale]
  const [byToken] = useState(() => tokenOf(location.hash) !== null)
  return (
    <main className="device">
      <h1>{t.title}</h1>
      {byToken ? <ByToken /> : <ByCode />}
    </main>
  )
}

function ByToken(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [token] = useState(() => tokenOf(location.hash))
  const [attempt, setAttempt] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'pairing' })

  useEffect(() => {
    if (token === null) return
    const halt = new AbortController()
    let again: ReturnType<typeof setTimeout> | undefined
    ask(access.pairDevice, { params: { mall }, body: { token } }, { signal: halt.signal }).then(
      (me) => {
        // The token leaves the address bar and the history: it has done its work.
        history.replaceState(null, '', location.pathname)
        const face = faceOfDevice(mall, me)
        if (face === null) setOutcome({ kind: 'paired' })
        else location.replace(face)
      },
      (error: unknown) => {
        if (halt.signal.aborted) return
        const problem = problemOf(error)
        if (problem && problem.status >= 400 && problem.status < 500) {
          setOutcome({ kind: 'refused', title: problem.title, detail: problem.detail })
          return
        }
        setOutcome({ kind: 'unreachable' })
        again = setTimeout(() => setAttempt((n) => n + 1), retryAfterMs)
      },
    )
    return () => {
      halt.abort()
      clearTimeout(again)
    }
  }, [ask, mall, token, attempt])

  return (
    <>
      <Result outcome={outcome} />
      {outcome.kind === 'refused' && <Button onClick={() => setAttempt((n) => n + 1)}>{t.retry}</Button>}
    </>
  )
}

function Result({ outcome }: { outcome: Outcome }): ReactNode {
  const t = words[useFace().locale]
  switch (outcome.kind) {
    case 'pairing':
      return <p role="status">{t.pairing}</p>
    case 'paired':
      return (
        <Notice tone="success" role="status" title={t.paired}>
          <p>{t.pairedAgent}</p>
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="error" role="alert" title={outcome.title}>
          <p>{outcome.detail}</p>
        </Notice>
      )
    case 'unreachable':
      return <Notice tone="warning" role="alert" icon="wifi-off" title={t.unreachable} />
  }
}
