import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { notices } from '../../contract/index.ts'
import type { hall } from '../../contract/index.ts'
import { longestNotice } from '../../contract/notices.ts'
import { Button, Field, Icon, Notice, TextInput, newKey, problemOf } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { localMinute } from './local-minute.ts'
import { noticeWords } from './notice-words.ts'

interface NoticeDialogProps {
  readonly zones: hall.FloorPlan['zones']
  readonly now: Date
  readonly onClose: () => void
  readonly onPosted: (notice: notices.BoardNotice) => void
}

/** Most notices are about the next two hours. */
const usualMs = 2 * 3600_000

/** One line for the boards, seen as it will look before it is shown. */
export function NoticeDialog({ zones, now, onClose, onPosted }: NoticeDialogProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = noticeWords[locale]
  const { print } = useMall()
  const [text, setText] = useState('')
  const [english, setEnglish] = useState('')
  const [zone, setZone] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState(() => localMinute(new Date(now.getTime() + usualMs), print.timeZone))
  const [fault, setFault] = useState<{ readonly title: string; readonly detail: string } | null>(null)
  const [saving, setSaving] = useState(false)
  const intentions = useRef(new Intentions(newKey))

  const submit = async () => {
    if (saving) return
    setSaving(true)
    setFault(null)
    const body = {
      text: { id: text, en: english.trim() === '' ? null : english },
      zone: zone === '' ? null : zone,
      from: from === '' ? null : from,
      until,
    }
    try {
      onPosted(
        await ask(
          notices.postNotice,
          { params: { mall }, body },
          { key: intentions.current.keyFor(body), signal: AbortSignal.timeout(15_000) },
        ),
      )
    } catch (error) {
      const problem = problemOf(error)
      if (problem && problem.status >= 400 && problem.status < 500) intentions.current.settle()
      setFault(problem ?? { title: t.failed, detail: t.unreachable })
      setSaving(false)
    }
  }

  return (
    <ModalOverlay isOpen className="k-veil" onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog notice-dialog">
        <Dialog>
          <Heading slot="title">{t.write}</Heading>
          <form
            className="k-stack k-gap--12"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void submit()
            }}
          >
            {fault && (
              <Notice tone="error" role="alert" title={fault.title}>
                <p>{fault.detail}</p>
              </Notice>
            )}
            <Text id="notice-text" label={t.text} value={text} onChange={setText} />
            <Text id="notice-english" label={t.english} value={english} onChange={setEnglish} />
            <div className="notice-dialog__when">
              <Field id="notice-zone" label={t.where}>
                <select
                  id="notice-zone"
                  className="k-input"
                  value={zone}
                  onChange={(event) => setZone(event.target.value)}
                >
                  <option value="">{t.wholeHall}</option>
                  {zones.map((one) => (
                    <option key={one.id} value={one.id}>
                      {t.zone(one)}
                    </option>
                  ))}
                </select>
              </Field>
              <TextInput
                id="notice-from"
                type="datetime-local"
                label={t.from}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
              <TextInput
                id="notice-until"
                type="datetime-local"
                label={t.untilField({ zone: print.zoneLabel })}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </div>
            <Preview text={text} />
            <div className="dialog__end">
              <Button tone="quiet" onClick={onClose}>
                {t.cancel}
              </Button>
              <Button type="submit" busy={saving}>
                {saving ? t.showing : t.show}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface TextProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function Text({ id, label, value, onChange }: TextProps): ReactNode {
  const t = noticeWords[useFace().locale]
  return (
    <TextInput
      id={id}
      label={label}
      hint={t.textHint({ count: Array.from(value).length, most: longestNotice })}
      maxLength={longestNotice}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** The lower part of a board in its true proportions: the call above keeps its place. */
function Preview({ text }: { text: string }): ReactNode {
  const t = noticeWords[useFace().locale]
  return (
    <figure className="notice-preview">
      <figcaption className="k-caption">{t.preview}</figcaption>
      <div className="notice-preview__board">
        <p className="notice-preview__call" aria-hidden>
          <strong>A1-012</strong> {t.call} <em>{t.counter}</em>
        </p>
        <p className="notice-preview__text">
          <Icon name="info" />
          <span lang="id">{text === '' ? t.empty : text}</span>
        </p>
      </div>
    </figure>
  )
}
