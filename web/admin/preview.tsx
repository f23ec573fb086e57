import type { ReactNode } from 'react'
import { Button, Notice } from '../kit/index.ts'
import { ChangedFacts } from './changed-facts.tsx'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, FaultNotice } from './parts.tsx'
import type { Previewing } from './use-preview.ts'
import { changesWords } from './words/changes.ts'
import { shellWords } from './words/shell.ts'

/** What would change and what it means for visitors; saved only from here. */
export function PreviewStep({ of }: { of: Previewing }): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale] }
  const { pending, saving, fault } = of
  if (!pending) return null
  const { changes, means } = pending.preview
  return (
    <form
      className="k-stack preview"
      onSubmit={(event) => {
        event.preventDefault()
        void pending.send()
      }}
    >
      <FaultNotice fault={fault} />
      {changes.length === 0 && <Notice title={t.unchanged} />}
      {changes.map((change) => (
        <section key={change.what.id} className="k-stack">
          <h3>{change.what[locale]}</h3>
          <ChangedFacts facts={change.facts} />
        </section>
      ))}
      {means.length > 0 && (
        <Notice tone="info" title={t.means}>
          <ul>
            {means.map((one) => (
              <li key={one.id}>{one[locale]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="dialog__end">
        <Button tone="quiet" onClick={() => of.back()}>
          {t.back}
        </Button>
        {changes.length > 0 && (
          <Button type="submit" disabled={saving} autoFocus>
            {saving ? t.saving : t.toSave}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The same as a box of its own, for forms that are part of a page. */
export function PreviewDialog({ of }: { of: Previewing }): ReactNode {
  const t = changesWords[useFace().locale]
  if (!of.pending) return null
  return (
    <DialogBox title={t.previewTitle} onClose={() => of.back()}>
      <PreviewStep of={of} />
    </DialogBox>
  )
}
