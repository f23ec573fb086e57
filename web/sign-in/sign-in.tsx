import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { access, hall } from '../../contract/index.ts'
import { faceOf, safePath } from './destination.ts'
import { useFace } from '../kit/face/index.ts'
import { NewPassword } from './new-password.tsx'
import { Credentials } from './credentials.tsx'
import { words } from './words.ts'

export function SignIn(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [given, setGiven] = useState('')
  const [mustChange, setMustChange] = useState(false)
  const info = useQuery({ queryKey: ['mall'], queryFn: () => ask(hall.getMall, { params: { mall } }) })

  const enter = (me: access.Me, password: string) => {
    if (me.mustChangePassword) {
      setGiven(password)
      setMustChange(true)
    } else go(mall, me)
  }
  // Somebody who is signed in already, with a one-time password still to change.
  const session = useQuery({
    queryKey: ['me'],
    queryFn: () => ask(access.getMe, { params: { mall } }),
    retry: false,
  })
  const changing = mustChange || session.data?.mustChangePassword === true

  return (
    <main className="sign-in">
      <div className="sign-in__card">
        <div className="k-ornament" aria-hidden />
        <div className="sign-in__body">
          <header>
            <p className="sign-in__mall">{info.data?.name ?? 'Selaso'}</p>
            <h1>{changing ? t.changeTitle : t.title}</h1>
            <p className="k-muted k-small">{changing ? t.changeLead : t.lead}</p>
          </header>
          {changing ? (
            <NewPassword
              known={given}
              onDone={() => void ask(access.getMe, { params: { mall } }).then((me) => go(mall, me))}
            />
          ) : (
            <Credentials onSignedIn={enter} />
          )}
        </div>
      </div>
      <Languages label={t.language} />
    </main>
  )
}

const go = (mall: string, me: access.Me): void => {
  const to = safePath(new URLSearchParams(location.search).get('to'), location.origin)
  location.assign(to ?? faceOf(mall, me.assignments))
}

function Languages({ label }: { label: string }): ReactNode {
  const { locale, speak } = useFace()
  const other = locale === 'id' ? 'en' : 'id'
  return (
    <nav aria-label={label}>
      <button type="button" className="k-button k-button--quiet" lang={other} onClick={() => speak(other)}>
        {other === 'en' ? 'English' : 'Bahasa Indonesia'}
      </button>
    </nav>
  )
}
