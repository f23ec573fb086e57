import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useFace } from '../kit/face/index.ts'
import { themeWords } from './words/theme.ts'

const pages = [
  ['kiosk', '/kiosk'],
  ['citizen', ''],
  ['board', '/board/Z1'],
] as const

/** The real pages, dressed as they would be. Looked at only: they take neither the focus nor a press. */
export function ThemePreview({ style }: { style: string }): ReactNode {
  const t = themeWords[useFace().locale]
  const { mall } = useFace()
  return (
    <section className="look__preview" aria-label={t.preview}>
      <h3>{t.preview}</h3>
      <p className="k-muted k-small">{t.previewLead}</p>
      <div className="look__pages">
        {pages.map(([name, path]) => (
          <figure key={name} className="look__page">
            <figcaption>{t[name]}</figcaption>
            <Frame name={name} title={t[name]} address={`/${mall}${path}`} style={style} />
          </figure>
        ))}
      </div>
    </section>
  )
}

interface FrameProps {
  readonly name: string
  readonly title: string
  readonly address: string
  readonly style: string
}

function Frame({ name, title, address, style }: FrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => dress(frame.current, style), [style])
  return (
    <div className={`look__window look__window--${name}`}>
      <iframe
        ref={frame}
        inert
        tabIndex={-1}
        title={title}
        src={address}
        onLoad={() => dress(frame.current, style)}
      />
    </div>
  )
}

/** Behind the theme that the page came with, so that this one holds. The hall's pages take no style written into them. */
function dress(frame: HTMLIFrameElement | null, style: string): void {
  const page = frame?.contentDocument
  const own = page?.defaultView
  if (!page || !own) return
  const sheet = new own.CSSStyleSheet()
  sheet.replaceSync(style)
  page.adoptedStyleSheets = [sheet]
}
