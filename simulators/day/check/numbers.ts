export interface NumberFaults {
  /** Numbers given more than once on the day. */
  readonly duplicates: readonly string[]
  /** Numbers that nobody got between the first and the last of a series. */
  readonly gaps: readonly string[]
}

/** `A1-012` → series `A1` and 12. */
export function partsOf(number: string): { readonly series: string; readonly no: number } | undefined {
  const found = /^(.+)-(\d+)$/.exec(number)
  return found?.[1] === undefined ? undefined : { series: found[1], no: Number(found[2]) }
}

/** Looks through the numbers of one day, in any order. */
export function checkNumbers(numbers: readonly string[]): NumberFaults {
  const series = new Map<string, number[]>()
  for (const number of numbers) {
    const parts = partsOf(number)
    if (!parts) continue
    const given = series.get(parts.series)
    if (given) given.push(parts.no)
    else series.set(parts.series, [parts.no])
  }
  const duplicates: string[] = []
  const gaps: string[] = []
  for (const [name, given] of series) {
    given.sort((a, b) => a - b)
    given.forEach((no, i) => {
      const before = given[i - 1]
      if (before === undefined) return
      if (before === no) duplicates.push(`${name}-${no}`)
      for (let missing = before + 1; missing < no; missing++) gaps.push(`${name}-${missing}`)
    })
  }
  return { duplicates, gaps }
}
