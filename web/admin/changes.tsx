import { useState } from 'react'
import type { ReactNode } from 'react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { changes } from '../../contract/index.ts'
import { Button, Field, Notice, Status, Table, Tag, formatMoment } from '../kit/index.ts'
import { ChangedFacts } from './changed-facts.tsx'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, DoneNotice, FaultNotice, FormEnd, Loading } from './parts.tsx'
import { useMall } from '../kit/staff/index.ts'
import { useSave } from './use-save.ts'
import { changesWords } from './words/changes.ts'
import { shellWords } from './words/shell.ts'

type Kind = changes.ChangeKind | ''

/** Who changed what of the hall and when, and the way back. */
export function Changes(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale] }
  const cache = useQueryClient()
  const { print } = useMall()
  const { fault, saving, save, setFault } = useSave()
  const [kind, setKind] = useState<Kind>('')
  const [undoing, setUndoing] = useState<changes.Change | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [opened] = useState(() => new Date())
  const log = useInfiniteQuery({
    queryKey: ['changes', kind],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      ask(changes.listChanges, {
        params: { mall },
        query: { ...(kind !== '' && { kind }), ...(pageParam !== undefined && { before: pageParam }) },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = log.data?.pages.flatMap((page) => page.changes) ?? []

  const undo = async (change: changes.Change) => {
    const params = { mall, change: change.id }
    const made = await save(change.id, (options) => ask(changes.undoChange, { params }, options))
    // Whoever was faster has changed the list too.
    void cache.invalidateQueries()
    if (!made) return
    setUndoing(null)
    setDone(t.undoDone({ what: change.what[locale] }))
  }

  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <div className="admin__tools">
        <Field id="changes-kind" label={t.kindOf}>
          <select
            id="changes-kind"
            className="k-input"
            value={kind}
            onChange={(event) => setKind(changes.changeKinds.find((one) => one === event.target.value) ?? '')}
          >
            <option value="">{t.allKinds}</option>
            {changes.changeKinds.map((one) => (
              <option key={one} value={one}>
                {t[`kind.${one}`]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Loading query={log} />
      {log.data && rows.length === 0 && <Notice title={t.noChanges} />}
      {rows.length > 0 && (
        <Table
          caption={t.list}
          rows={rows}
          keyOf={(change) => change.id}
          columns={[
            {
              title: t.what,
              names: true,
              cell: (change) => (
                <>
                  {change.what[locale]} {change.undoes !== null && <Tag>{t.isUndo}</Tag>}
                  <ChangedFacts facts={change.facts} most={4} />
                </>
              ),
            },
            {
              title: t.whenWho,
              cell: (change) => (
                <>
                  {formatMoment(change.at, opened, print)}
                  <span className="sub">{change.by?.name ?? t.system}</span>
                </>
              ),
            },
            {
              title: t.action,
              cell: (change) =>
                change.undoable ? (
                  <Button
                    size="small"
                    tone="secondary"
                    aria-label={t.undoOf({ what: change.what[locale] })}
                    onClick={() => {
                      setFault(null)
                      setDone(null)
                      setUndoing(change)
                    }}
                  >
                    {t.undo}
                  </Button>
                ) : (
                  <Status tone="neutral">{change.undoneBy === null ? t.later : t.undone}</Status>
                ),
            },
          ]}
        />
      )}
      {log.hasNextPage && (
        <div>
          <Button tone="secondary" disabled={log.isFetching} onClick={() => void log.fetchNextPage()}>
            {t.older}
          </Button>
        </div>
      )}
      {undoing && (
        <DialogBox title={t.undoTitle({ what: undoing.what[locale] })} onClose={() => setUndoing(null)}>
          <form
            className="k-stack"
            onSubmit={(event) => {
              event.preventDefault()
              void undo(undoing)
            }}
          >
            <FaultNotice fault={fault} />
            <p>{t.undoWhat}</p>
            <ChangedFacts facts={undoing.facts} backwards />
            <FormEnd saving={saving} submit={t.undo} onClose={() => setUndoing(null)} />
          </form>
        </DialogBox>
      )}
    </>
  )
}
