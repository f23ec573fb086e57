import { useEffect, useState } from 'react'
import type { Dispatch, ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { hall as hallOperations } from '../../contract/index.ts'
import { Button, Icon, Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Tap } from './journey.ts'
import { Keyboard } from './keyboard.tsx'
import { nextVisitor } from './top-bar.tsx'
import { ServiceTile } from './service-tile.tsx'
import type { Hall } from './use-hall.ts'
import { words } from './words/index.ts'

interface SearchBoxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** A kiosk has no keys: its own keyboard opens on a touch, and the system's stays away (`inputMode="none"`). */
export function SearchBox({ query, onQuery }: SearchBoxProps): ReactNode {
  const t = words[useFace().locale]
  const [typing, setTyping] = useState(false)
  const ownKeys = useWide()
  useEffect(() => {
    const close = () => {
      setTyping(false)
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    window.addEventListener(nextVisitor, close)
    return () => window.removeEventListener(nextVisitor, close)
  }, [])
  return (
    <div className="search" role="search">
      <label className="search__label" htmlFor="search">
        {t.search}
      </label>
      <p className="k-muted k-small" id="search-hint">
        {t.searchHint}
      </p>
      <div className="search__row">
        <Icon name="search" size={28} />
        <input
          id="search"
          type="text"
          className="k-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-describedby="search-hint"
          {...(ownKeys && { inputMode: 'none' as const })}
          value={query}
          onFocus={() => setTyping(true)}
          onChange={(event) => onQuery(event.target.value)}
        />
        {query !== '' && (
          <Button tone="secondary" size="large" icon="cross" onClick={() => onQuery('')}>
            {t.clear}
          </Button>
        )}
      </div>
      {typing && ownKeys && <Keyboard value={query} onValue={onQuery} />}
    </div>
  )
}

const wide = '(min-width: 720px)'

const useWide = (): boolean => {
  const [is, setIs] = useState(() => matchMedia(wide).matches)
  useEffect(() => {
    const query = matchMedia(wide)
    const change = () => setIs(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return is
}

interface FoundProps {
  readonly hall: Hall
  readonly query: string
  readonly tap: Dispatch<Tap>
}

export function Found({ hall, query, tap }: FoundProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const settled = useSettled(query, 250)
  const result = useQuery({
    queryKey: ['search', settled, locale],
    queryFn: () =>
      ask(hallOperations.searchServices, {
        params: { mall },
        query: { q: settled, lang: locale, limit: 18 },
      }),
    placeholderData: keepPreviousData,
  })
  const services = result.data ?? []
  return (
    <section aria-labelledby="found" className="kiosk__part">
      <h2 id="found">{t.found({ query })}</h2>
      <p role="status" className="k-muted">
        {result.isPending ? t.searching : ''}
      </p>
      {result.data && services.length === 0 && <Notice title={t.nothingFound} />}
      <ul className="tiles tiles--wide">
        {services.map((service) => (
          <ServiceTile key={service.id} hall={hall} service={service} withAgency tap={tap} />
        ))}
      </ul>
    </section>
  )
}

/** The value once it has stood still for a moment. */
const useSettled = (value: string, ms: number): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
