import type { ReactNode } from 'react'
import type { hall } from '../../contract/index.ts'
import { renderDocument } from '../kit/document.tsx'
import { Icon } from '../kit/parts/icon.tsx'
import { Notice } from '../kit/parts/notice.tsx'
import { Ornament } from '../kit/parts/ornament.tsx'
import { themeSheet } from '../kit/page.ts'
import type { PageResponse } from '../kit/page.ts'
import { appOf } from './installable/addresses.ts'
import { Brand } from './parts/brand.tsx'
import { to } from './visit.ts'
import type { Visit } from './visit.ts'

interface Crumb {
  readonly href: string
  readonly title: string
}

interface ShellProps {
  /** Absent on pages above the halls and on pages that could not find theirs. */
  mall?: hall.Mall
  title: string
  /** The pages above this one, below the hall's home; absent = no way back is drawn. */
  crumbs?: readonly Crumb[]
  status?: number
  /** Carries a secret in its address: not stored, not indexed, not told to other sites. */
  secret?: boolean
  refresh?: number
  /** The token of the page's ticket: an app that is installed from here knows it. */
  ticket?: string
  scripts?: readonly string[]
  /** Runs over the whole width. */
  hero?: ReactNode
  children: ReactNode
}

const secretHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
const publicHeaders = { 'cache-control': 'no-cache' }

/** A whole page: head, banner, way back, content, footer. */
export const page = (visit: Visit, props: ShellProps): PageResponse => {
  const { mall, title, status = 200, secret = false, refresh, ticket, scripts = [] } = props
  const name = mall?.name ?? visit.words.brand
  return {
    status,
    headers: secret ? secretHeaders : publicHeaders,
    html: renderDocument({
      locale: visit.locale,
      title: title === name ? title : `${title} – ${name}`,
      styles: [visit.assets.styles.citizen, ...themeSheet(mall)],
      scripts,
      secret,
      ...(mall && { app: appOf(mall, ticket) }),
      ...(refresh !== undefined && { refresh }),
      children: <Shell visit={visit} {...props} />,
    }),
  }
}

function Shell({ visit, mall, crumbs, hero, children }: ShellProps & { visit: Visit }): ReactNode {
  const { words } = visit
  return (
    <>
      <a className="k-skip" href="#content">
        {words.skip}
      </a>
      <Banner visit={visit} {...(mall && { mall })} />
      <main id="content" tabIndex={-1}>
        {hero}
        <div className="k-wrap c-content">
          {mall?.texts?.citizenNotice && <Notice>{mall.texts.citizenNotice[visit.locale]}</Notice>}
          {mall && crumbs && (
            <Trail label={words.trail} crumbs={[{ href: to.mall(mall.id), title: words.home }, ...crumbs]} />
          )}
          {children}
        </div>
      </main>
      <footer className="c-footer">
        <Ornament />
        <div className="k-wrap c-footer__in">
          {mall && <p className="c-footer__name">{mall.name}</p>}
          <p>{words.footer}</p>
          {mall?.texts?.complaint && <p>{mall.texts.complaint[visit.locale]}</p>}
          {mall && <a href={to.satisfaction(mall.id)}>{words.satisfaction}</a>}
        </div>
      </footer>
    </>
  )
}

function Banner({ visit, mall }: { visit: Visit; mall?: hall.Mall }): ReactNode {
  const { words } = visit
  return (
    <header className="c-banner">
      <div className="k-wrap c-banner__in">
        <a className="c-brand" href={mall ? to.mall(mall.id) : '/'}>
          <Brand />
          <span>
            <span className="c-brand__name">{words.brand}</span>
            {mall && <span className="c-brand__hall">{mall.city}</span>}
          </span>
        </a>
        <LanguageSwitch visit={visit} />
        {mall && (
          <nav className="c-menu" aria-label={words.menu}>
            <a href={to.agencies(mall.id)}>{words.agencies}</a>
            <a href={to.lifeEvents(mall.id)}>{words.lifeEvents}</a>
            <a href={to.floors(mall.id)}>{words.floorPlan}</a>
          </nav>
        )}
      </div>
    </header>
  )
}

function LanguageSwitch({ visit: { request, words, locale } }: { visit: Visit }): ReactNode {
  const other = locale === 'id' ? 'en' : 'id'
  const query = new URLSearchParams(request.query)
  query.set('lang', other)
  return (
    <a className="c-language" href={`${request.path}?${query.toString()}`} lang={other} hrefLang={other}>
      <Icon name="globe" size={20} />
      {words.otherLanguage}
    </a>
  )
}

function Trail({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }): ReactNode {
  return (
    <nav className="c-trail" aria-label={label}>
      <ol className="k-plain">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
