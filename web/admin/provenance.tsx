import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { Button, Status, Table, Tag } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useAgencies, useServices } from './lists.ts'
import { Loading } from './parts.tsx'
import { asProvenance, webLink } from './sources.ts'
import { provenanceWords } from './words/provenance.ts'
import { shellWords } from './words/shell.ts'

/** Which facts of the hall stand on a document, and which are examples still to be replaced. */
export function ProvenanceView(): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...provenanceWords[locale] }
  const agencies = useAgencies()
  const [shown, setShown] = useState<string | null>(null)
  const all = agencies.data ?? []
  const sourced = all.filter((agency) => asProvenance(agency.provenance)?.status === 'sourced').length
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <Loading query={agencies} />
      {all.length > 0 && (
        <>
          <p>{t.counts({ sourced, count: all.length })}</p>
          <Table
            caption={t['tab.provenance']}
            rows={all}
            keyOf={(agency) => agency.id}
            columns={[
              {
                title: t.agency,
                names: true,
                cell: (agency) => (
                  <>
                    {agency.shortName}
                    <span className="sub">{agency.name}</span>
                  </>
                ),
              },
              { title: t.state, cell: (agency) => <Standing given={agency.provenance} /> },
              { title: t.sources, cell: (agency) => <Sources given={agency.provenance} /> },
              {
                title: t.action,
                cell: (agency) => (
                  <Button
                    size="small"
                    tone="secondary"
                    aria-expanded={shown === agency.id}
                    onClick={() => setShown(shown === agency.id ? null : agency.id)}
                  >
                    {shown === agency.id ? t.hideServices : t.showServices({ name: agency.shortName })}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      {shown !== null && <ServicesOf agency={shown} />}
    </>
  )
}

function ServicesOf({ agency }: { agency: string }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...provenanceWords[locale] }
  const services = useServices()
  const ids = (services.data ?? []).filter((one) => one.agency.id === agency).map((one) => one.id)
  const full = useQuery({
    queryKey: ['services-of', agency],
    enabled: ids.length > 0,
    queryFn: () => Promise.all(ids.map((service) => ask(hall.getService, { params: { mall, service } }))),
  })
  return (
    <section aria-label={t.service} className="admin__form">
      <Loading query={full} />
      {full.data && (
        <Table
          caption={full.data[0]?.agency.name ?? agency}
          rows={full.data}
          keyOf={(service) => service.id}
          columns={[
            {
              title: t.service,
              names: true,
              cell: (service) => (
                <>
                  {service.name[locale]}
                  <span className="sub">
                    {t.standard({ filled: service.standard.filled, of: service.standard.of })}
                  </span>
                </>
              ),
            },
            { title: t.state, cell: (service) => <Standing given={service.provenance} /> },
            { title: t.sources, cell: (service) => <Sources given={service.provenance} /> },
          ]}
        />
      )}
    </section>
  )
}

function Standing({ given }: { given: unknown }): ReactNode {
  const t = provenanceWords[useFace().locale]
  const sourced = asProvenance(given)?.status === 'sourced'
  return <Status tone={sourced ? 'success' : 'warning'}>{sourced ? t.sourced : t.illustrative}</Status>
}

function Sources({ given }: { given: unknown }): ReactNode {
  const t = provenanceWords[useFace().locale]
  const provenance = asProvenance(given)
  if (!provenance) return <span className="k-muted">{t.noSources}</span>
  return (
    <div className="sources">
      {provenance.sources.length === 0 && <span className="k-muted">{t.noSources}</span>}
      <ul className="k-plain">
        {provenance.sources.map(({ id, title, url }) => {
          const href = webLink(url)
          return (
            <li key={id}>
              {href === null ? (
                title
              ) : (
                <a href={href} rel="noreferrer" target="_blank">
                  {title}
                </a>
              )}
            </li>
          )
        })}
      </ul>
      {provenance.fields.map((field) => (
        <Tag key={field}>{field}</Tag>
      ))}
      {provenance.note && (
        <p className="k-caption">
          {t.note}: {provenance.note}
        </p>
      )}
    </div>
  )
}
