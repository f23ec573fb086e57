import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '../../contract/index.ts'

interface DocumentProps {
  locale: Locale
  title: string
  styles: readonly string[]
  scripts?: readonly string[]
  theme?: 'dark'
  contrast?: 'high'
  size?: 'large' | 'larger'
  /** Makes the page one that a phone keeps like an app, with its pictures. */
  app?: { readonly manifest: string; readonly icon: string; readonly touchIcon: string }
  /** A page that only its holder may know: not for search engines. */
  secret?: boolean
  /** Seconds after which a browser without JavaScript asks again. */
  refresh?: number
  bodyClass?: string
  children: ReactNode
}

/** Only the server uses this file: it carries React's server renderer. */
export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToStaticMarkup(<Document {...props} />)}`

function Document({ locale, title, styles, scripts = [], ...rest }: DocumentProps): ReactNode {
  const { theme, contrast, size, app } = rest
  const { secret = false, refresh, bodyClass, children } = rest
  return (
    <html lang={locale} data-theme={theme} data-contrast={contrast} data-size={size}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {secret && <meta name="robots" content="noindex" />}
        {refresh !== undefined && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        {app && (
          <>
            <link rel="manifest" href={app.manifest} />
            <link rel="icon" href={app.icon} />
            <link rel="apple-touch-icon" href={app.touchIcon} />
          </>
        )}
        {styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        {scripts.map((address) => (
          <script key={address} type="module" src={address} />
        ))}
      </head>
      <body className={bodyClass}>{children}</body>
    </html>
  )
}
