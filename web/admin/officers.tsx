import { useState } from 'react'
import type { ReactNode } from 'react'
import { access } from '../../contract/index.ts'
import { Button, Notice, Status, Table, formatTime } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useAgencyName, useOfficers } from './lists.ts'
import { OfficerDialog } from './officer-dialog.tsx'
import { Ask, DoneNotice, Loading } from './parts.tsx'
import { Secret } from './secret.tsx'
import { useMall } from '../kit/staff/index.ts'
import { useSave } from './use-save.ts'
import { officersWords } from './words/officers.ts'
import { shellWords } from './words/shell.ts'

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly officer: access.Officer }
  | { readonly kind: 'reset'; readonly officer: access.Officer }
  | { readonly kind: 'password'; readonly title: string; readonly password: string }

export function Officers(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...officersWords[locale] }
  const officers = useOfficers()
  const { fault, saving, save, setFault } = useSave()
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<string | null>(null)

  const reset = async (officer: access.Officer) => {
    const params = { mall, officer: officer.id }
    const answer = await save(['reset', officer.id], (options) =>
      ask(access.resetPassword, { params }, options),
    )
    if (!answer) return
    setOpen({ kind: 'password', title: t.resetDone({ name: officer.name }), password: answer.password })
    void officers.refetch()
  }

  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <div>
        <Button icon="plus" onClick={() => setOpen({ kind: 'new' })}>
          {t.addOfficer}
        </Button>
      </div>
      <Loading query={officers} />
      {officers.data?.length === 0 && <Notice title={t.noOfficers} />}
      {officers.data && officers.data.length > 0 && (
        <OfficerTable
          officers={officers.data}
          onEdit={(officer) => setOpen({ kind: 'edit', officer })}
          onReset={(officer) => {
            setFault(null)
            setOpen({ kind: 'reset', officer })
          }}
        />
      )}
      {(open?.kind === 'new' || open?.kind === 'edit') && (
        <OfficerDialog
          officer={open.kind === 'edit' ? open.officer : null}
          onClose={() => setOpen(null)}
          onSaved={(officer, password) => {
            void officers.refetch()
            if (password === null) {
              setDone(t.officerSaved({ name: officer.name }))
              setOpen(null)
            } else setOpen({ kind: 'password', title: t.officerCreated({ name: officer.name }), password })
          }}
        />
      )}
      {open?.kind === 'reset' && (
        <Ask
          title={t.resetTitle({ name: open.officer.name })}
          text={t.resetWhat}
          submit={t.reset}
          saving={saving}
          fault={fault}
          onYes={() => void reset(open.officer)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'password' && (
        <Secret
          title={open.title}
          text={t.passwordOnce}
          secrets={[[t.oneTimePassword, open.password]]}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface OfficerTableProps {
  readonly officers: readonly access.Officer[]
  readonly onEdit: (officer: access.Officer) => void
  readonly onReset: (officer: access.Officer) => void
}

function OfficerTable({ officers, onEdit, onReset }: OfficerTableProps): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...officersWords[locale] }
  const nameOf = useAgencyName()
  return (
    <Table
      caption={t['tab.officers']}
      rows={officers}
      keyOf={(officer) => officer.id}
      columns={[
        {
          title: t.signIns,
          names: true,
          cell: (officer) => (
            <>
              {officer.name}
              <span className="sub">{officer.username}</span>
            </>
          ),
        },
        {
          title: t.roles,
          cell: (officer) => (
            <ul className="k-plain">
              {officer.assignments.map(({ role, agency }) => (
                <li key={`${role} ${agency ?? ''}`}>
                  {t[`role.${role}`]}
                  {agency !== null && `, ${nameOf(agency)}`}
                </li>
              ))}
            </ul>
          ),
        },
        { title: t.state, cell: (officer) => <OfficerState officer={officer} /> },
        {
          title: t.action,
          cell: (officer) => (
            <div className="actions">
              <Button
                size="small"
                tone="secondary"
                aria-label={t.editOf({ name: officer.name })}
                onClick={() => onEdit(officer)}
              >
                {t.edit}
              </Button>
              <Button
                size="small"
                tone="quiet"
                aria-label={t.resetOf({ name: officer.name })}
                onClick={() => onReset(officer)}
              >
                {t.reset}
              </Button>
            </div>
          ),
        },
      ]}
    />
  )
}

function OfficerState({ officer }: { officer: access.Officer }): ReactNode {
  const t = officersWords[useFace().locale]
  const { print } = useMall()
  if (!officer.active) return <Status tone="neutral">{t.inactive}</Status>
  if (officer.lockedUntil !== null)
    return <Status tone="warning">{t.locked({ time: formatTime(officer.lockedUntil, print) })}</Status>
  return <Status tone="success">{t.activeTag}</Status>
}
