import { createContext, StrictMode, use, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Locale } from '../../contract/index.ts'
import { httpClient, problemOf } from '../kit/index.ts'
import type { HttpClient } from '../kit/index.ts'

/** Which hall, which language, and the way to the server: what every part of the kiosk needs. */
export interface Face {
  readonly mall: string
  readonly locale: Locale
  readonly ask: HttpClient
  /** The language belongs to one visitor: no cookie, and the journey goes on where it stands. */
  readonly speak: (locale: Locale) => void
}

const FaceContext = createContext<Face | null>(null)

export const useFace = (): Face => {
  const face = use(FaceContext)
  if (!face) throw new Error('useFace outside of mountFace')
  return face
}

export const ownLocale = (): Locale =>
  new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id'

export const signInPath = (mall: string): string =>
  `/${mall}/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`

/** A refusal is an answer; only a lost connection and a fault are worth another try. */
const worthRetry = (failures: number, error: unknown): boolean => {
  const status = problemOf(error)?.status ?? 0
  return failures < 2 && (status === 0 || status >= 500)
}

type Title = Readonly<Record<Locale, string>>

function Provider({ title, children }: { title: Title; children: ReactNode }): ReactNode {
  const mall = location.pathname.split('/')[1] ?? ''
  const [locale, speak] = useState(ownLocale)
  const face = useMemo(() => ({ mall, locale, speak, ask: httpClient('', locale) }), [mall, locale])
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${title[locale]} · Selaso`
  }, [locale, title])
  return <FaceContext value={face}>{children}</FaceContext>
}

export const mountFace = (title: Title, content: ReactNode): void => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: worthRetry, staleTime: 5_000 } } })
  const root = document.getElementById('face')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Provider title={title}>{content}</Provider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
