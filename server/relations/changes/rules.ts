import type { changes as contract, Words } from '../../../contract/index.ts'
import type { Fact } from '../../hall/catalogue/index.ts'

const valueIn = (facts: readonly Fact[], label: Words): Words | null =>
  facts.find((fact) => fact.label.id === label.id)?.value ?? null

/** What a reader has to know of a change: only the facts that are not the same before and after. */
export function differing(before: readonly Fact[], after: readonly Fact[]): contract.ChangedFact[] {
  const gone = before.filter(({ label }) => valueIn(after, label) === null)
  return [...after, ...gone]
    .map(({ label }) => ({ label, before: valueIn(before, label), after: valueIn(after, label) }))
    .filter((fact) => fact.before?.id !== fact.after?.id || fact.before?.en !== fact.after?.en)
}
