import type { Intake } from './intake.ts'

type Paper = Intake['papers'][number]

/** Requirements that stand for each other carry the same `anyOf`: one of them that was seen is enough. */
export const missingPapers = (papers: readonly Paper[]): Paper[] => {
  const seen = new Set(papers.flatMap(({ anyOf, seenAt }) => (seenAt !== null && anyOf ? [anyOf] : [])))
  return papers.filter(
    ({ mandatory, seenAt, anyOf }) => mandatory && seenAt === null && !(anyOf && seen.has(anyOf)),
  )
}
