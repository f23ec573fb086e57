import type { LightMyRequestResponse } from 'fastify'
import { codes } from '../../contract/index.ts'
import type { Problem } from '../../contract/index.ts'

export interface Heard {
  readonly status: number
  readonly type: string
  readonly body: string
}

export const heardOf = (response: LightMyRequestResponse): Heard => ({
  status: response.statusCode,
  type: String(response.headers['content-type'] ?? ''),
  body: response.body,
})

/** What is wrong with an answer, in words; none when it was carried out or is a proper refusal. */
export function faultsOfAnswer({ status, type, body }: Heard): string[] {
  if (status < 400) return []
  if (!type.startsWith('application/problem+json')) return [`${status} is said as ${type}: ${body}`]
  const problem = JSON.parse(body) as Problem
  const faults: string[] = []
  const known: { status: number } | undefined = codes[problem.code as keyof typeof codes]
  if (!(problem.code in codes)) faults.push(`code ${problem.code} is unknown`)
  else if (known.status !== status || problem.status !== status)
    faults.push(`${problem.code} came with ${status} and says ${problem.status}`)
  for (const words of [problem.title, problem.detail, problem.words.id, problem.words.en])
    if (words.trim() === '' || /\{\w+\}/.test(words)) faults.push(`${problem.code} says “${words}”`)
  if (status === 500) faults.push(`${problem.code} is a fault of ours`)
  return faults
}

export function codeOf({ status, body }: Heard): string {
  return status < 400 ? 'done' : ((JSON.parse(body) as Partial<Problem>).code ?? '')
}
