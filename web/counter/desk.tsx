import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { missingPapers } from '../../contract/index.ts'
import type { access } from '../../contract/index.ts'
import { Button, Notice, Status, problemOf } from '../kit/index.ts'
import type { LiveState } from '../kit/index.ts'
import { Current } from './current.tsx'
import { Dialogs } from './dialogs.tsx'
import type { Asked } from './dialogs.tsx'
import { useFace } from '../kit/face/index.ts'
import { Line } from './line.tsx'
import { Bar, chime, useSignInAgain } from '../kit/staff/index.ts'
import { useDesk, useFill, useHallClock, useUndoSeconds } from './use-desk.ts'
import { useIntake } from './use-intake.ts'
import { useSteps } from './use-steps.ts'
import { VerbBar } from './verb-bar.tsx'
import { isBounce, mainOf, mayNow, meaningOf } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

interface DeskProps {
  readonly id: string
  readonly me: access.Me
  readonly onLeave: () => void
}

export function Desk({ id, me, onLeave }: DeskProps): ReactNode {
  const t = words[useFace().locale]
  const { desk: query, services, live } = useDesk(id)
  const desk = query.data
  const now = useHallClock()
  const steps = useSteps(desk, () => query.refetch())
  const [asked, setAsked] = useState<Asked | null>(null)
  const [sound, setSound] = useState(true)
  const root = useRef<HTMLElement>(null)
  const intake = useIntake(desk?.counter.current?.id ?? null)
  const pressedAt = useRef(0)
  useSignInAgain(query.error)
  useFill(desk, () => {
    if (sound) chime()
  })

  const undoSeconds = useUndoSeconds(desk)
  const may = desk ? mayNow(desk, undoSeconds) : new Set<Verb>()
  const act = (verb: Verb) => {
    if (!may.has(verb)) return
    root.current?.focus()
    if (verb === 'call') steps.call()
    else if (verb === 'next') steps.next()
    else if (verb === 'start') steps.start()
    else if (verb === 'recall') steps.recall()
    else if (verb === 'no-show') steps.noShow()
    else if (verb === 'undo') steps.undo()
    else if (verb === 'open') steps.open()
    else setAsked({ verb })
  }
  const main = (pressed: number) => {
    if (isBounce(pressedAt.current, pressed)) return
    pressedAt.current = pressed
    act(mainOf(may))
  }
  const tick = (index: number) => {
    const paper = intake.papers[index]
    if (paper) void intake.mark(paper.label, paper.seenAt === null)
  }
  useHotkeys(
    '*',
    (event) => {
      const meant = meaningOf(event)
      // Space on a focused button presses that button; anywhere else it is the large one.
      if (meant === null || (event.key === ' ' && onControl(event.target))) return
      event.preventDefault()
      if (meant.kind === 'main') main(event.timeStamp)
      else if (meant.kind === 'paper') tick(meant.index)
      else act(meant.verb)
    },
    { enabled: asked === null, preventDefault: false, useKey: true },
  )

  return (
    <>
      <Bar title={desk ? desk.counter.label : t.title} me={me} words={t}>
        <Connection state={query.isError ? 'broken' : live} />
        <label className="console__sound">
          <input type="checkbox" checked={sound} onChange={(event) => setSound(event.target.checked)} />
          {t.sound}
        </label>
        <Button tone="quiet" size="small" onClick={onLeave}>
          {t.leave}
        </Button>
      </Bar>
      <main ref={root} tabIndex={-1} className="desk">
        {query.isError && !desk && (
          <Notice tone="error" role="alert" title={problemOf(query.error)?.detail ?? t.unreachable} />
        )}
        {query.isPending && <p role="status">{t.loading}</p>}
        {desk && (
          <>
            <div className="desk__said" role="status">
              {steps.said && <Notice tone={steps.said.tone} title={steps.said.text} />}
            </div>
            <Current
              desk={desk}
              now={now}
              services={services}
              intake={intake}
              mayRemoveAll={me.assignments.some(({ role }) => role === 'duty-manager' || role === 'admin')}
            />
            <Line desk={desk} onResume={steps.resume} />
            <VerbBar desk={desk} may={may} undoSeconds={undoSeconds} onVerb={act} />
            <Dialogs
              asked={asked}
              desk={desk}
              services={services}
              steps={steps}
              may={may}
              intake={intake}
              unseen={missingPapers(intake.papers).length}
              onAsk={setAsked}
              onVerb={act}
              onClose={() => setAsked(null)}
            />
          </>
        )}
      </main>
    </>
  )
}

const onControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, input, select, textarea, summary') !== null

function Connection({ state }: { state: LiveState }): ReactNode {
  const t = words[useFace().locale]
  if (state === 'open') return <Status tone="success">{t.live}</Status>
  if (state === 'opening') return <Status tone="neutral">{t.connecting}</Status>
  return (
    <Status tone="error" icon="wifi-off">
      {t.offline}
    </Status>
  )
}
