import { createContext, StrictMode, use, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Locale } from '../../../contract/index.ts'
import { httpClient } from '../http-client.ts'
import type { HttpClient } from '../http-client.ts'
import { problemOf } from '../problem.ts'
import { savedLanguage } from './language.ts'
import type { Language } from './language.ts'

/** Which hall, which language, and the way to the server: what every part of a face needs. */
export interface Face {
  readonly mall: string
  readonly locale: Locale
  readonly ask: HttpClient
  /** From now on in this language. */
  readonly speak: (locale: Locale) => void
}

const FaceContext = createContext<Face | null>(null)

export const useFace = (): Face => {
  const face = use(FaceContext)
  if (!face) throw new Error('useFace outside of mountFace')
  return face
}

/** The sign-in page, with the way back. */
export const signInPath = (mall: string): string =>
  `/${mall}/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`

/** A refusal is an answer; only a lost connection and a fault are worth another try. */
const worthRetry = (failures: number, error: unknown): boolean => {
  const status = problemOf(error)?.status ?? 0
  return failures < 2 && (status === 0 || status >= 500)
}

type Title = Readonly<Record<Locale, string>>

interface ProviderProps {
  readonly title: Title
  readonly language: Language
  readonly children: ReactNode
}

function Provider({ title, language, children }: ProviderProps): ReactNode {
  const mall = location.pathname.split('/')[1] ?? ''
  const [locale, setLocale] = useState(language.begin)
  const face = useMemo(() => {
    const speak = (next: Locale) => {
      language.keep(next)
      setLocale(next)
    }
    return { mall, locale, speak, ask: httpClient('', locale) }
  }, [mall, locale, language])
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${title[locale]} · Selaso`
  }, [locale, title])
  return <FaceContext value={face}>{children}</FaceContext>
}

/** Puts a face into its page (`#face`). */
export const mountFace = (title: Title, content: ReactNode, language: Language = savedLanguage): void => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: worthRetry, staleTime: 5_000 } } })
  const root = document.getElementById('face')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Provider title={title} language={language}>
          {content}
        </Provider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
