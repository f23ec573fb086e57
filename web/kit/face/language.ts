import type { Locale } from '../../../contract/index.ts'

/** Where a face keeps the language of the person before it. */
export interface Language {
  /** In which language the face begins. */
  readonly begin: () => Locale
  /** The person chose another one. */
  readonly keep: (locale: Locale) => void
}

const asked = (): string | null => new URLSearchParams(location.search).get('lang')

/** Somebody's own browser: `?lang=` for once, else the cookie, else Bahasa Indonesia; another one is a fresh page. */
export const savedLanguage: Language = {
  begin: () => ((asked() ?? /(?:^|;\s*)lang=(\w+)/.exec(document.cookie)?.[1]) === 'en' ? 'en' : 'id'),
  keep: (locale) => {
    document.cookie = `lang=${locale}; path=/; max-age=31536000; samesite=lax`
    const url = new URL(location.href)
    url.searchParams.delete('lang')
    history.replaceState(null, '', url)
    location.reload()
  },
}

/** A screen for everybody: the language belongs to one visitor, and the journey goes on where it stands. */
export const visitorLanguage: Language = {
  begin: () => (asked() === 'en' ? 'en' : 'id'),
  keep: () => undefined,
}
