import type { ReactNode } from 'react'
import type { printing } from '../../../contract/index.ts'
import { classes } from './classes.ts'
import { Qr } from './qr.tsx'

interface PaperProps {
  readonly paper: printing.Paper
  readonly qrLabel: string
  /** `print` shows only on paper, `preview` on the screen. */
  readonly for: 'print' | 'preview'
}

/** A ticket as the browser prints it on an 80 mm roll: the same model, and so the same sentences, that a print agent gets. */
export function PaperTicket({ paper, qrLabel, for: use }: PaperProps): ReactNode {
  return (
    <article className={classes('k-paper', `k-paper--${use}`)} lang={paper.locale}>
      <p className="k-paper__small">{paper.hall}</p>
      <p className="k-paper__title">{paper.title}</p>
      <p className="k-paper__number">{paper.number}</p>
      <p className="k-paper__service">{paper.service}</p>
      <p>{paper.agency}</p>
      <p className="k-paper__where">
        <b>{paper.zone.letter}</b>
        <span>
          {paper.zone.name}
          <br />
          {paper.where}
        </span>
      </p>
      {paper.ahead !== null && <p className="k-paper__strong">{paper.ahead}</p>}
      <p>{paper.expected}</p>
      {paper.priority !== null && <p className="k-paper__strong">{paper.priority}</p>}
      <Qr text={paper.link} label={qrLabel} />
      <p className="k-paper__small">{paper.scan}</p>
      <p className="k-paper__strong">{paper.fee}</p>
      <p className="k-paper__small">{paper.complaint}</p>
      <p className="k-paper__small">{paper.issued}</p>
      {paper.copy !== null && <p className="k-paper__strong">{paper.copy}</p>}
    </article>
  )
}
