import type { ReactNode } from 'react'
import { access } from '../../../contract/index.ts'
import type { Locale } from '../../../contract/index.ts'
import { useFace } from '../face/index.ts'
import { Button } from '../parts/button.tsx'
import { useMall } from './use-mall.ts'

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

function Languages({ label }: { label: string }): ReactNode {
  const { locale, speak } = useFace()
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
