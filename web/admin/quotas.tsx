import { useState } from 'react'
import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { Button, Notice, Table, TextInput, formatCount } from '../kit/index.ts'
import { AgencyFilter } from './agency-filter.tsx'
import { useFace } from '../kit/face/index.ts'
import { useQueues, useServices } from './lists.ts'
import { DoneNotice, Loading } from './parts.tsx'
import { QuotaDialog } from './quota-dialog.tsx'
import { quotasWords } from './words/quotas.ts'
import { shellWords } from './words/shell.ts'

type Quota = queue.Queue['quotas'][number]

export function Quotas(): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...quotasWords[locale] }
  const services = useServices()
  const queues = useQueues()
  const [agency, setAgency] = useState('')
  const [filter, setFilter] = useState('')
  const [editing, setEditing] = useState<hall.ServiceSummary | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const quotas = new Map<string, Quota>(
    queues.data?.flatMap((line) => line.quotas.map((q) => [q.service, q])),
  )
  const wanted = filter.trim().toLowerCase()
  const shown = (services.data ?? []).filter(
    (service) =>
      (agency === '' || service.agency.id === agency) && service.name[locale].toLowerCase().includes(wanted),
  )
  const number = (n: number | null | undefined) =>
    n === null || n === undefined ? <span className="k-muted">{t.unlimited}</span> : formatCount(n, locale)
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <div className="admin__tools">
        <AgencyFilter id="quotas-agency" value={agency} onChange={setAgency} />
        <TextInput
          id="quotas-filter"
          label={t.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <Loading query={services} />
      {services.data && shown.length === 0 && <Notice title={t.noServices} />}
      {shown.length > 0 && (
        <Table
          caption={t['tab.quotas']}
          rows={shown}
          keyOf={(service) => service.id}
          columns={[
            {
              title: t.service,
              names: true,
              cell: (service) => (
                <>
                  {service.name[locale]}
                  <span className="sub">{service.agency.shortName}</span>
                </>
              ),
            },
            { title: t.quotaNow, numeric: true, cell: (service) => number(quotas.get(service.id)?.quota) },
            {
              title: t.issued,
              numeric: true,
              cell: (service) => formatCount(quotas.get(service.id)?.issued ?? 0, locale),
            },
            { title: t.left, numeric: true, cell: (service) => number(quotas.get(service.id)?.left) },
            {
              title: t.action,
              cell: (service) => (
                <Button
                  size="small"
                  tone="secondary"
                  aria-label={t.editOf({ name: service.name[locale] })}
                  onClick={() => setEditing(service)}
                >
                  {t.edit}
                </Button>
              ),
            },
          ]}
        />
      )}
      {editing && (
        <QuotaDialog
          service={editing}
          known={quotas.get(editing.id)?.quota ?? null}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setDone(t.quotaSaved({ name: editing.name[locale] }))
            setEditing(null)
          }}
        />
      )}
    </>
  )
}
