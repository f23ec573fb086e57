import { createContext, StrictMode, use } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Locale } from '../../contract/index.ts'
import { httpClient, problemOf } from '../kit/index.ts'
import type { HttpClient } from '../kit/index.ts'

/** Which hall, which language, and the way to the server: what every part of a face needs. */
export interface Face {
  readonly mall: string
  readonly locale: Locale
  readonly ask: HttpClient
}

const FaceContext = createContext<Face | null>(null)

export const useFace = (): Face => {
  const face = use(FaceContext)
  if (!face) throw new Error('useFace outside of mountFace')
  return face
}

/** `?lang=` for once, else the cookie that the switch writes, else Bahasa Indonesia. */
const localeOf = (search: string, cookie: string): Locale => {
  const asked = new URLSearchParams(search).get('lang') ?? /(?:^|;\s*)lang=(\w+)/.exec(cookie)?.[1]
  return asked === 'en' ? 'en' : 'id'
}

export const speak = (locale: Locale): void => {
  document.cookie = `lang=${locale}; path=/; max-age=31536000; samesite=lax`
  const url = new URL(location.href)
  url.searchParams.delete('lang')
  history.replaceState(null, '', url)
  location.reload()
}

/** A refusal is an answer; only a lost connection and a fault are worth another try. */
const worthRetry = (failures: number, error: unknown): boolean => {
  const status = problemOf(error)?.status ?? 0
  return failures < 2 && (status === 0 || status >= 500)
}

export const mountFace = (title: Readonly<Record<Locale, string>>, content: ReactNode): void => {
  const mall = location.pathname.split('/')[1] ?? ''
  const locale = localeOf(location.search, document.cookie)
  document.documentElement.lang = locale
  document.title = `${title[locale]} · Selaso`
  const queries = new QueryClient({ defaultOptions: { queries: { retry: worthRetry, staleTime: 5_000 } } })
  const root = document.getElementById('face')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <FaceContext value={{ mall, locale, ask: httpClient('', locale) }}>{content}</FaceContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}
