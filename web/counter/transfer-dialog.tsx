import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from 'react-aria-components'
import type { hall, queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words/index.ts'

interface TransferDialogProps {
  readonly ticket: queue.Ticket
  readonly services: readonly hall.ServiceSummary[]
  readonly onTransfer: (service: string, reason: string) => void
  readonly onClose: () => void
}

/** A palette: type a few letters of service or agency, arrows, Enter; then the reason. */
export function TransferDialog({ ticket, services, onTransfer, onClose }: TransferDialogProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const { contains } = useFilter({ sensitivity: 'base' })
  const [chosen, setChosen] = useState<string | null>(null)
  const [fault, setFault] = useState(false)
  const others = services.filter((service) => service.id !== ticket.service.id)
  const choose = (id: string) => {
    setChosen(id)
    setFault(false)
    document.getElementById('reason')?.focus()
  }
  const send = (reason: string) => {
    if (chosen === null) setFault(true)
    else onTransfer(chosen, reason)
  }
  const target = services.find((service) => service.id === chosen)
  return (
    <DialogBox title={t.transferTitle({ number: ticket.number })} lead={t.transferLead} onClose={onClose}>
      <Autocomplete filter={contains}>
        <SearchField autoFocus className="palette__search">
          <Label>{t.transferFind}</Label>
          <Input className="k-input" />
        </SearchField>
        <ListBox
          aria-label={t.transferTo}
          className="palette"
          items={others}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onAction={(key) => choose(String(key))}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) choose(String(key))
          }}
          renderEmptyState={() => <p className="palette__none">{t.transferNone}</p>}
        >
          {(service) => (
            <ListBoxItem
              id={service.id}
              className="palette__one"
              textValue={`${service.name[locale]} ${service.agency.shortName} ${service.agency.name}`}
            >
              <strong>{service.name[locale]}</strong>
              <span className="k-muted k-caption">{service.agency.shortName}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {fault && <Notice tone="error" role="alert" title={t.transferNeeded} />}
      {target && (
        <p role="status">
          {t.transferTo}: <strong>{target.name[locale]}</strong> ({target.agency.shortName})
        </p>
      )}
      <ReasonForm label={t.reason} submit={t['verb.transfer']} onReason={send} />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
