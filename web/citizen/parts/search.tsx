import type { ReactNode } from 'react'
import { Button } from '../../kit/parts/button.tsx'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'

/** The big search: a plain GET form, so that a result can be kept and sent on. */
export function Search({ visit, mall, q = '' }: { visit: Visit; mall: string; q?: string }): ReactNode {
  const { words } = visit
  return (
    <form className="c-search" role="search" action={to.search(mall)} method="get">
      <label className="c-search__label" htmlFor="q">
        {words.searchLabel}
      </label>
      <div className="k-search">
        <input
          id="q"
          name="q"
          type="search"
          className="k-input"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-describedby="q-hint"
        />
        <Button type="submit" icon="search">
          {words.search}
        </Button>
      </div>
      <p className="c-search__hint" id="q-hint">
        {words.searchHint}
      </p>
    </form>
  )
}
