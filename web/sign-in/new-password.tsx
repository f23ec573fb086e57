import { useEffect, useRef, useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { access } from '../../contract/index.ts'
import { Button, Notice, TextInput, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words.ts'

type Name = 'current' | 'next' | 'again'
type Faults = Partial<Record<Name | 'whole', string>>

/** `known` is the one-time password just typed, so that nobody types it twice. */
export function NewPassword({ known, onDone }: { known: string; onDone: () => void }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [values, setValues] = useState<Record<Name, string>>({ current: known, next: '', again: '' })
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const { current, next, again } = values
    const found: Faults = {
      ...(current === '' && { current: t.passwordNeeded }),
      ...(next.length < 12 ? { next: t.tooShort } : next === current && { next: t.sameAsOld }),
      ...(next !== again && { again: t.notEqual }),
    }
    setFaults(found)
    if (Object.keys(found).length > 0 || busy) return
    setBusy(true)
    try {
      await ask(access.changePassword, { params: { mall }, body: { current, next } })
      onDone()
    } catch (error) {
      const problem = problemOf(error)
      const words = problem?.detail ?? t.unreachable
      setFaults(
        problem?.code === 'access.password-weak'
          ? { next: words }
          : problem?.code === 'access.wrong-password'
            ? { current: `${problem.title}. ${words}` }
            : { whole: words },
      )
    } finally {
      setBusy(false)
    }
  }

  const field = (name: Name) => ({
    id: name,
    type: 'password',
    label: t[name],
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
    ...(faults[name] !== undefined && { error: faults[name] }),
  })
  return (
    <form ref={form} className="k-stack k-gap--16" noValidate onSubmit={(event) => void submit(event)}>
      {faults.whole !== undefined && <Notice tone="error" role="alert" title={faults.whole} />}
      {known === '' && <TextInput {...field('current')} autoComplete="current-password" autoFocus />}
      {known !== '' && faults.current !== undefined && (
        <Notice tone="error" role="alert" title={faults.current} />
      )}
      <TextInput {...field('next')} hint={t.nextHint} autoComplete="new-password" autoFocus={known !== ''} />
      <TextInput {...field('again')} autoComplete="new-password" />
      <Button type="submit" wide disabled={busy}>
        {t.change}
      </Button>
    </form>
  )
}
