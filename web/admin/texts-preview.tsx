import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { printing } from '../../contract/index.ts'
import { Notice, PaperTicket } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Typed } from './texts.ts'
import { textsWords } from './words/texts.ts'

/** Each text where visitors meet it, in the language of this page. */
export function TextsPreview({ typed }: { typed: Typed }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = textsWords[locale]
  const paper = useQuery({
    queryKey: ['paper', locale],
    queryFn: () => ask(printing.previewPaper, { params: { mall }, query: { locale, site: location.origin } }),
  })
  const said = (text: Typed['complaint']) => (text[locale].trim() === '' ? undefined : text[locale])
  const notice = said(typed.citizenNotice)
  const complaint = said(typed.complaint)
  return (
    <section className="look__preview" aria-label={t.preview}>
      <h3>{t.onKiosk}</h3>
      <div className="said">
        <p className="said__title">{t.kioskTitle}</p>
        <p>{said(typed.kioskWelcome) ?? <i className="k-muted">{t.builtIn}</i>}</p>
      </div>
      <h3>{t.onPage}</h3>
      <div className="said">
        {notice !== undefined && <Notice>{notice}</Notice>}
        <p className="said__title">{typed.name}</p>
        <p className="k-small">{complaint ?? <i className="k-muted">{t.builtIn}</i>}</p>
      </div>
      <h3>{t.onPaper}</h3>
      {paper.data && (
        <PaperTicket
          paper={{
            ...paper.data,
            hall: typed.name,
            complaint: complaint ?? paper.data.complaint,
          }}
          qrLabel={t.qr}
          for="preview"
        />
      )}
    </section>
  )
}
