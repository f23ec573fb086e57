import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { access, hall } from '../../contract/index.ts'
import type { Locale } from '../../contract/index.ts'
import { Button, problemOf } from '../kit/index.ts'
import type { Print } from '../kit/index.ts'
import { signInPath, speak, useFace } from './face.tsx'

/** Who is signed in; nobody, or a device, goes to the sign-in page and comes back here. */
export const useOfficer = (): access.Me | null => {
  const { ask, mall } = useFace()
  const me = useQuery({ queryKey: ['me'], queryFn: () => ask(access.getMe, { params: { mall } }) })
  const stranger = me.data !== undefined && (me.data.kind !== 'officer' || me.data.mustChangePassword)
  useEffect(() => {
    if (stranger || problemOf(me.error)?.status === 401) location.replace(signInPath(mall))
  }, [stranger, me.error, mall])
  return stranger ? null : (me.data ?? null)
}

/** A session that ended while the screen was open. */
export const useSignInAgain = (error: unknown): void => {
  const { mall } = useFace()
  const ended = problemOf(error)?.code === 'access.sign-in-needed'
  useEffect(() => {
    if (ended) location.replace(signInPath(mall))
  }, [ended, mall])
}

export const useMall = (): { readonly name: string; readonly print: Print } => {
  const { ask, mall, locale } = useFace()
  const { data } = useQuery({
    queryKey: ['mall'],
    queryFn: () => ask(hall.getMall, { params: { mall } }),
    staleTime: 3_600_000,
  })
  const { timeZone, zoneLabel } = data ?? { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' }
  return { name: data?.name ?? '', print: { locale, timeZone, zoneLabel } }
}

interface BarProps {
  readonly title: string
  readonly me: access.Me | null
  readonly words: { readonly signOut: string; readonly language: string }
  readonly children?: ReactNode
}

/** The head of every staff screen: which hall, which screen, who, and the way out. */
export function Bar({ title, me, words, children }: BarProps): ReactNode {
  const { ask, mall } = useFace()
  const { name } = useMall()
  const leave = () =>
    void ask(access.signOut, { params: { mall } }).finally(() => location.assign(`/${mall}/sign-in`))
  return (
    <header className="bar">
      <div className="bar__who">
        <h1 className="bar__title">{title}</h1>
        <p className="bar__mall">{name}</p>
      </div>
      <div className="bar__middle">{children}</div>
      <div className="bar__end">
        <Languages label={words.language} />
        {me && <span className="bar__name">{me.name}</span>}
        {me && (
          <Button tone="quiet" size="small" onClick={leave}>
            {words.signOut}
          </Button>
        )}
      </div>
    </header>
  )
}

const languages: readonly (readonly [Locale, string])[] = [
  ['id', 'Indonesia'],
  ['en', 'English'],
]

export function Languages({ label }: { label: string }): ReactNode {
  const { locale } = useFace()
  return (
    <div role="group" aria-label={label} className="languages">
      {languages.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={name}
          aria-pressed={code === locale}
          onClick={() => speak(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
