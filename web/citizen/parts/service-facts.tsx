import type { ReactNode } from 'react'
import type { Locale, hall, queue } from '../../../contract/index.ts'
import { formatRupiah } from '../../kit/format.ts'
import type { ServiceWords } from '../service-words.ts'

type Words = { words: ServiceWords }
type Requirement = hall.Service['requirements'][number]

/** Requirements that stand for each other (`anyOf`) are one line of the list with its choices. */
export function Requirements({
  requirements,
  words,
}: Words & { requirements: readonly Requirement[] }): ReactNode {
  const groups = grouped(requirements)
  return (
    <ul className="c-papers k-plain">
      {groups.map((group, index) => (
        <li key={index}>
          {group.length > 1 && <p className="k-muted k-small">{words.oneOf}</p>}
          {group.map((one) => (
            <RequirementLine key={one.label} one={one} words={words} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function RequirementLine({ one, words }: Words & { one: Requirement }): ReactNode {
  const form = Object.entries(words.form).find(([name]) => name === one.form)?.[1] ?? ''
  const remarks = [
    one.label.toLowerCase().includes(form.toLowerCase()) ? '' : form,
    one.condition !== null ? words.condition(one.condition) : one.mandatory ? '' : words.ifApplies,
    one.alternative === null ? '' : words.alternative(one.alternative),
    one.detail ?? '',
  ].filter((remark) => remark !== '')
  return (
    <div>
      <p>{one.label}</p>
      {remarks.length > 0 && <p className="k-muted k-small">{remarks.join(' · ')}</p>}
    </div>
  )
}

const groupOf = (one: Requirement): string => one.anyOf ?? `one ${one.label}`

const grouped = (requirements: readonly Requirement[]): readonly (readonly Requirement[])[] =>
  [...new Set(requirements.map(groupOf))].map((name) => requirements.filter((one) => groupOf(one) === name))

export function Procedure({ steps, words }: Words & { steps: hall.Service['procedure'] }): ReactNode {
  return (
    <ol className="c-plan k-plain">
      {steps.map((step) => (
        <li key={step.no} className="c-plan__step">
          <p>{step.text}</p>
          <p className="k-muted k-small">
            {Object.entries(words.actor).find(([name]) => name === step.actor)?.[1] ?? ''}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The fee in one line: free, an amount, from the smallest of several, or what it depends on. */
export const feeInWords = (fee: hall.Service['fee'], words: ServiceWords, locale: Locale): string => {
  if (fee.type === 'free' || fee.amount === 0) return words.free
  if (fee.amount !== null) return formatRupiah(fee.amount, locale)
  const amounts = fee.items.flatMap((one) => one.amount ?? [])
  if (amounts.length === 0) return fee.note ?? words.feeVaries
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  return least === most
    ? formatRupiah(least, locale)
    : `${formatRupiah(least, locale)} – ${formatRupiah(most, locale)}`
}

export function Fee({ fee, words, locale }: Words & { fee: hall.Service['fee']; locale: Locale }): ReactNode {
  const line = feeInWords(fee, words, locale)
  return (
    <>
      <p className="c-strong">{line}</p>
      {fee.items.length > 0 && (
        <dl className="k-facts">
          {fee.items.map((one) => (
            <FactLine key={one.label} name={one.label}>
              {one.amount === null ? words.feeVaries : formatRupiah(one.amount, locale)}
            </FactLine>
          ))}
        </dl>
      )}
      {fee.note !== null && fee.note !== line && <p>{fee.note}</p>}
      {fee.legalBasis !== null && <p className="k-muted k-small">{words.basis(fee.legalBasis)}</p>}
    </>
  )
}

export const durationInWords = (
  { totalMinutes, workingDays }: hall.Service['duration'],
  words: ServiceWords,
): readonly string[] => [
  ...(totalMinutes ? [words.total(totalMinutes.min, totalMinutes.max)] : []),
  ...(workingDays === null ? [] : [words.workingDays(workingDays)]),
]

/** The line at the counters as it stands: people, range, counters, and what is left of today's quota. */
export const queueInWords = (line: queue.Queue, service: string, words: ServiceWords): readonly string[] => {
  const quota = line.quotas.find((one) => one.service === service)
  return [
    ...(line.expectedWait ? [words.range(line.expectedWait.fromMinutes, line.expectedWait.toMinutes)] : []),
    line.staffing.open === 0 ? words.nobody : words.countersOpen(line.staffing.open, line.staffing.counters),
    ...(quota?.quota != null && quota.left !== null
      ? [quota.left === 0 ? words.quotaFull : words.quotaLeft(quota.left, quota.quota)]
      : []),
  ]
}

export function FactLine({ name, children }: { name: ReactNode; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
