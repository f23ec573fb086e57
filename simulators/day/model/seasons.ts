/** A season as a blueprint writes it: in words, with a factor. */
export interface Season {
  readonly agency: string
  readonly when: string
  readonly factor: number
}

const months = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
]

/**
 * Whether words like "Mei akhir-Juli", "Februari-Maret" or "pasca-Lebaran 1-2 minggu" hold on a day.
 * `sinceLebaran`: days since the last day of Idulfitri, if it was this year. Other words hold never.
 */
export function holdsOn(when: string, day: string, sinceLebaran: number | undefined): boolean {
  const words = when.toLowerCase()
  if (words.includes('lebaran')) {
    const weeks = Number(/(\d+) minggu/.exec(words)?.[1] ?? '1')
    return sinceLebaran !== undefined && sinceLebaran > 0 && sinceLebaran <= weeks * 7
  }
  const named = [...words.matchAll(new RegExp(months.join('|'), 'g'))].map(
    ([name]) => months.indexOf(name) + 1,
  )
  const first = named.at(0)
  const last = named.at(-1)
  if (first === undefined || last === undefined) return false
  const month = Number(day.slice(5, 7))
  const within = first <= last ? month >= first && month <= last : month >= first || month <= last
  const late = new RegExp(`${months[first - 1] ?? ''} akhir`).test(words)
  return within && !(late && month === first && Number(day.slice(8, 10)) < 20)
}

/** By how much an agency has more visitors than usual on a day. Of several seasons the strongest counts. */
export function factorOf(
  seasons: readonly Season[],
  agency: string,
  day: string,
  sinceLebaran: number | undefined,
): number {
  const holding = seasons.filter((s) => s.agency === agency && holdsOn(s.when, day, sinceLebaran))
  return holding.length === 0 ? 1 : Math.max(...holding.map((s) => s.factor))
}
