import { useEffect, useRef, useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { access } from '../../contract/index.ts'
import { Button, Notice, TextInput, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words.ts'

interface Faults {
  readonly username?: string
  readonly password?: string
  readonly whole?: { readonly title: string; readonly detail: string }
}

export function Credentials({
  onSignedIn,
}: {
  onSignedIn: (me: access.Me, password: string) => void
}): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  const name = username.trim().toLowerCase()
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found: Faults = {
      ...(name === ''
        ? { username: t.usernameNeeded }
        : !/^[a-z0-9][a-z0-9._-]{2,40}$/.test(name) && { username: t.usernameShape }),
      ...(password === '' && { password: t.passwordNeeded }),
    }
    setFaults(found)
    if (Object.keys(found).length > 0 || busy) return
    setBusy(true)
    try {
      onSignedIn(await ask(access.signIn, { params: { mall }, body: { username: name, password } }), password)
    } catch (error) {
      const problem = problemOf(error)
      setPassword('')
      setFaults({ whole: { title: problem?.title ?? t.unreachable, detail: problem?.detail ?? '' } })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} className="k-stack k-gap--16" noValidate onSubmit={(event) => void submit(event)}>
      {faults.whole && (
        <Notice tone="error" role="alert" title={faults.whole.title}>
          <p>{faults.whole.detail}</p>
        </Notice>
      )}
      <TextInput
        id="username"
        label={t.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        {...(faults.username !== undefined && { error: faults.username })}
      />
      <TextInput
        id="password"
        label={t.password}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        {...(faults.password !== undefined && { error: faults.password })}
      />
      <label className="sign-in__show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t.showPassword}
      </label>
      <Button type="submit" wide disabled={busy}>
        {busy ? t.signingIn : t.signIn}
      </Button>
      <p className="k-muted k-small">{t.forgot}</p>
    </form>
  )
}
