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
import type { hall, Locale, queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { ReasonForm } from './reason-form.tsx'
import type { Destination } from './use-steps.ts'
import { words } from './words/index.ts'

interface TransferDialogProps {
  readonly ticket: queue.Ticket
  readonly services: readonly hall.ServiceSummary[]
  readonly onward: queue.CounterDesk['onward']
  readonly onTransfer: (to: Destination, reason: string) => void
  readonly onClose: () => void
}

interface Choice {
  readonly id: string
  readonly to: Destination
  readonly name: string
  readonly of: string
  readonly found: string
}

/** The next stage first, then every other service. */
const choicesOf = (
  { ticket, onward, services }: Pick<TransferDialogProps, 'ticket' | 'onward' | 'services'>,
  locale: Locale,
  nextStage: string,
): Choice[] => [
  ...onward.map(({ queue, name }) => ({
    id: `queue ${queue}`,
    to: { queue },
    name: name[locale],
    of: `${nextStage} · ${queue}`,
    found: `${name[locale]} ${nextStage} ${queue}`,
  })),
  ...services
    .filter((service) => service.id !== ticket.service.id)
    .map(({ id, name, agency }) => ({
      id: `service ${id}`,
      to: { service: id },
      name: name[locale],
      of: agency.shortName,
      found: `${name[locale]} ${agency.shortName} ${agency.name}`,
    })),
]

/** A palette: type a few letters of service or agency, arrows, Enter; then the reason. */
export function TransferDialog(props: TransferDialogProps): ReactNode {
  const { ticket, onTransfer, onClose } = props
  const { locale } = useFace()
  const t = words[locale]
  const { contains } = useFilter({ sensitivity: 'base' })
  const [chosen, setChosen] = useState<string | null>(null)
  const [fault, setFault] = useState(false)
  const choices = choicesOf(props, locale, t.transferOnward)
  const target = choices.find((choice) => choice.id === chosen)
  const choose = (id: string) => {
    setChosen(id)
    setFault(false)
    document.getElementById('reason')?.focus()
  }
  const send = (reason: string) => {
    if (target) onTransfer(target.to, reason)
    else setFault(true)
  }
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
          items={choices}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onAction={(key) => choose(String(key))}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) choose(String(key))
          }}
          renderEmptyState={() => <p className="palette__none">{t.transferNone}</p>}
        >
          {({ id, name, of, found }) => (
            <ListBoxItem id={id} className="palette__one" textValue={found}>
              <strong>{name}</strong>
              <span className="k-muted k-caption">{of}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {fault && <Notice tone="error" role="alert" title={t.transferNeeded} />}
      {target && (
        <p role="status">
          {t.transferTo}: <strong>{target.name}</strong> ({target.of})
        </p>
      )}
      <ReasonForm label={t.reason} submit={t['verb.transfer']} onReason={send} />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
