import type { Locale, Problem } from '../../contract/index.ts'

/** A refusal, or an answer that never came (`connection.lost`, status 0). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code}: ${problem.detail}`, options)
    this.problem = problem
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const isProblem = (value: unknown): value is Problem =>
  isRecord(value) &&
  typeof value['code'] === 'string' &&
  typeof value['status'] === 'number' &&
  typeof value['title'] === 'string' &&
  typeof value['detail'] === 'string'

/** The problem that an error carries, whoever threw it. */
export const problemOf = (error: unknown): Problem | undefined => {
  const carried = isRecord(error) ? error['problem'] : undefined
  return isProblem(carried) ? carried : undefined
}

const made = {
  'connection.lost': {
    status: 0,
    title: { id: 'Sambungan terputus', en: 'Connection lost' },
    words: {
      id: 'Server tidak menjawab. Periksa jaringan lalu coba lagi.',
      en: 'The server does not answer. Check the network and try again.',
    },
  },
  'server.fault': {
    status: 500,
    title: { id: 'Terjadi kesalahan di sistem', en: 'Something went wrong on our side' },
    words: {
      id: 'Jawaban server tidak dapat dibaca. Coba lagi, atau hubungi meja informasi.',
      en: 'The answer of the server cannot be read. Try again, or ask the information desk.',
    },
  },
} as const

/** Problems that the server itself could not put into words. */
export const madeProblem = (
  code: keyof typeof made,
  locale: Locale,
  status: number = made[code].status,
): Problem => ({
  type: 'about:blank',
  code,
  status,
  title: made[code].title[locale],
  detail: made[code].words[locale],
  words: made[code].words,
})
