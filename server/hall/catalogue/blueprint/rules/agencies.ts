import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { placed } from './parts-of.ts'

/** Banks stay outside the data exchange: tickets, counters and boards, never citizen data. Nobody else does so by design. */
export function connections({ agencies }: Blueprint): Finding[] {
  const wrong = placed(agencies.agencies, 'agencies', 'agencies').flatMap(({ it, path }) => {
    const bank = it.kind === 'bank'
    if (bank === (it.connection === 'not-connected')) return []
    return [
      finding(
        path + pointer('connection'),
        bank
          ? `"${it.id}" is a bank and must be not-connected`
          : `"${it.id}" is no bank; only banks are not-connected (not-yet-connected is for others)`,
      ),
    ]
  })
  const operators = agencies.agencies.filter((agency) => agency.operator).length
  return operators === 1
    ? wrong
    : [
        ...wrong,
        finding(pointer('agencies', 'agencies'), `one agency runs the mall, found ${operators} operators`),
      ]
}
