import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { enrolment } from '../../contract/index.ts'
import { Button, Notice, TextInput, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { codeOf, faceOfDevice } from './pairing.ts'
import { words } from './words.ts'

interface Refused {
  readonly title: string
  readonly detail: string | null
}

/** A code works once, so it is sent by a press, or once when it came in the link; never again by itself. */
export function ByCode(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [code, setCode] = useState(() => codeOf(location.hash) ?? '')
  const [pairing, setPairing] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const begun = useRef(false)

  const bring = async (typed: string) => {
    setPairing(true)
    setRefused(null)
    // The code leaves the address bar and the history: whatever comes of it, it is not to be opened again.
    history.replaceState(null, '', location.pathname)
    try {
      const me = await ask(enrolment.enrolDevice, { params: { mall }, body: { code: typed } })
      location.replace(faceOfDevice(mall, me) ?? `/${mall}`)
    } catch (error) {
      const problem = problemOf(error)
      setRefused(problem ?? { title: t.notReached, detail: null })
      setPairing(false)
      field.current?.focus()
    }
  }

  useEffect(() => {
    if (begun.current || code === '') return
    begun.current = true
    void bring(code)
    // Only what came with the link; what is typed waits for its press.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <form
      className="k-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '' && !pairing) void bring(code)
      }}
    >
      {refused ? (
        <Notice tone="error" role="alert" title={refused.title}>
          {refused.detail !== null && <p>{refused.detail}</p>}
        </Notice>
      ) : (
        <p role="status">{pairing ? t.pairing : t.askCode}</p>
      )}
      <TextInput
        id="device-code"
        ref={field}
        label={t.code}
        hint={t.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" size="large" disabled={pairing}>
          {t.pair}
        </Button>
      </div>
    </form>
  )
}
