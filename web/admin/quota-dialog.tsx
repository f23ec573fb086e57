import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hall, queue } from '../../contract/index.ts'
import { TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, FaultNotice, FormEnd } from './parts.tsx'
import { parseQuota } from './quota.ts'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { quotasWords } from './words/quotas.ts'

interface QuotaDialogProps {
  readonly service: hall.ServiceSummary
  readonly known: number | null
  readonly onClose: () => void
  readonly onSaved: () => void
}

const spans = ['quotaToday', 'quotaStanding'] as const

export function QuotaDialog({ service, known, onClose, onSaved }: QuotaDialogProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = quotasWords[locale]
  const cache = useQueryClient()
  const preview = usePreview()
  const [span, setSpan] = useState<(typeof spans)[number]>('quotaToday')
  const [text, setText] = useState(known === null ? '' : String(known))
  const [misshapen, setMisshapen] = useState(false)
  const status = useQuery({
    queryKey: ['status'],
    queryFn: () => ask(hall.getHallStatus, { params: { mall } }),
  })
  const submit = async () => {
    const quota = parseQuota(text)
    const day = status.data?.day
    if (quota === undefined || (span === 'quotaToday' && day === undefined)) {
      setMisshapen(quota === undefined)
      return
    }
    const body = { quota, ...(span === 'quotaToday' && day !== undefined && { day }) }
    await preview.look(queue.setQuota, { params: { mall, service: service.id }, body }, () => {
      void cache.invalidateQueries({ queryKey: ['queues'] })
      onSaved()
    })
  }
  if (preview.pending) return <PreviewDialog of={preview} />
  return (
    <DialogBox title={t.quotaTitle({ name: service.name[locale] })} onClose={onClose}>
      <form
        className="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FaultNotice fault={preview.fault} />
        <fieldset className="checks">
          <legend>{t.quotaFor}</legend>
          {spans.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="span" checked={span === one} onChange={() => setSpan(one)} />
              {t[one]}
            </label>
          ))}
        </fieldset>
        <TextInput
          id="quota"
          label={t.quotaNumber}
          hint={t.quotaHint}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setMisshapen(false)
          }}
          {...(misshapen && { error: t.quotaFault })}
        />
        <FormEnd saving={preview.looking} onClose={onClose} />
      </form>
    </DialogBox>
  )
}
