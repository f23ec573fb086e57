import type { ReactNode } from 'react'
import { assistance } from '../../contract/index.ts'
import { Button, Icon, Status, classes, formatTime } from '../kit/index.ts'
import type { IconName, Tone } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import type { Alarm } from './alarms.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

interface AlarmListProps {
  readonly alarms: readonly Alarm[]
  /** Null = may look only. */
  readonly onChanged: (() => void) | null
  readonly nameOf: (agency: string) => string
}

const looks: Readonly<Record<Alarm['kind'], readonly [Tone, IconName]>> = {
  help: ['error', 'hand'],
  unstaffed: ['error', 'alert'],
  silent: ['warning', 'wifi-off'],
  wait: ['warning', 'clock'],
  voice: ['warning', 'sound'],
  printer: ['warning', 'printer'],
  unopened: ['warning', 'briefcase'],
  device: ['warning', 'wifi-off'],
}

export function AlarmList({ alarms, onChanged, nameOf }: AlarmListProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const unopened = alarms.flatMap((alarm) => (alarm.kind === 'unopened' ? [alarm.agency] : []))
  return (
    <section className="panel alarms" aria-labelledby="alarms">
      <h2 id="alarms">{t.alarms({ count: alarms.length - Math.max(0, unopened.length - 1) })}</h2>
      {alarms.length === 0 && (
        <Status tone="success" icon="check">
          {t.noAlarms}
        </Status>
      )}
      <ul className="alarms__list" aria-live="polite">
        {alarms.map((alarm) => {
          if (alarm.kind === 'unopened') return null
          const [tone, icon] = looks[alarm.kind]
          return (
            <li key={keyOf(alarm)} className={classes('alarm', `alarm--${tone}`)}>
              <Icon name={icon} />
              <Said alarm={alarm} nameOf={nameOf} />
              {alarm.kind === 'help' && onChanged && <Answer call={alarm.call} onChanged={onChanged} />}
            </li>
          )
        })}
        {/* In the first minutes of a day they are many: one line, not twenty. */}
        {unopened.length > 0 && (
          <li className="alarm alarm--warning">
            <Icon name="briefcase" />
            <p>
              <strong>{t.unopened({ count: unopened.length })}</strong>
              <span>{unopened.map((agency) => agency.shortName).join(', ')}</span>
            </p>
          </li>
        )}
      </ul>
    </section>
  )
}

const keyOf = (alarm: Alarm): string => {
  switch (alarm.kind) {
    case 'help':
      return alarm.call.id
    case 'unstaffed':
    case 'wait':
      return alarm.line.id
    case 'silent':
      return alarm.counter.id
    case 'unopened':
      return alarm.agency.id
    case 'printer':
      return alarm.printer.agent
    case 'voice':
      return `voice ${alarm.voice.zone.id}`
    case 'device':
      return alarm.device.id
  }
}

function Said({ alarm, nameOf }: { alarm: Alarm; nameOf: (agency: string) => string }): ReactNode {
  const { locale } = useFace()
  const { print } = useMall()
  const t = words[locale]
  const [what, todo] = sentences(alarm, t, locale, nameOf, (instant) => formatTime(instant, print))
  return (
    <p>
      <strong>{what}</strong>
      <span>{todo}</span>
    </p>
  )
}

function sentences(
  alarm: Alarm,
  t: Words,
  locale: 'id' | 'en',
  nameOf: (agency: string) => string,
  time: (instant: string) => string,
): readonly [string, string] {
  switch (alarm.kind) {
    case 'help': {
      const { place, state, askedAt } = alarm.call
      return [
        state === 'coming' ? t.helpComing({ place }) : t.helpRings({ place }),
        t.helpSince({ time: time(askedAt) }),
      ]
    }
    case 'unstaffed': {
      const { name, waiting, agency } = alarm.line
      return [
        t.unstaffedAlarm({ queue: name[locale], count: waiting }),
        t.unstaffedTodo({ agency: nameOf(agency) }),
      ]
    }
    case 'wait': {
      const { name, waiting, staffing, agency } = alarm.line
      return [
        t.waitAlarm({ queue: name[locale], minutes: alarm.minutes }),
        t.waitTodo({ count: waiting, open: staffing.open, of: staffing.counters, agency: nameOf(agency) }),
      ]
    }
    case 'silent': {
      const { label, booth, agency, officer } = alarm.counter
      return [
        t.silentAlarm({ counter: `${label}, ${booth}` }),
        t.silentTodo({ agency: nameOf(agency), officer: officer?.name ?? '' }),
      ]
    }
    case 'printer':
      return [
        t[`printer.${alarm.fault}`]({ printer: alarm.printer.label }),
        t[alarm.fault === 'near-end' ? 'printerTodo.near-end' : 'printerTodo.fault'],
      ]
    case 'voice': {
      const { zone, unheard } = alarm.voice
      return [
        alarm.fault === 'no-speaker' || !unheard
          ? t.voiceSilent({ zone: zone.name })
          : t.voiceUnheard({ number: unheard.number, zone: zone.name }),
        t[`voiceTodo.${alarm.fault}`],
      ]
    }
    case 'unopened':
      return [alarm.agency.shortName, '']
    case 'device':
      return [
        t.deviceAlarm({ device: alarm.device.label, minutes: alarm.minutes }),
        t[`deviceTodo.${alarm.device.kind}`],
      ]
  }
}

function Answer({ call, onChanged }: { call: assistance.HelpCall; onChanged: () => void }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const operation = call.state === 'ringing' ? assistance.answerHelpCall : assistance.endHelpCall
  // A call that somebody else ended meanwhile is gone from the list at the next look.
  const act = () =>
    void ask(operation, { params: { mall, call: call.id } })
      .catch(() => undefined)
      .finally(onChanged)
  return (
    <Button size="small" onClick={act}>
      {call.state === 'ringing' ? t.helpAnswer : t.helpEnd}
    </Button>
  )
}
