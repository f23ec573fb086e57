/** One load as `bench --json` prints it (docs: the outside contract). */
export interface Load {
  readonly name: string
  readonly perSecond: number
  readonly floorPerSecond: number
  readonly ratio: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly duplicates: number
  readonly doubleCalls: number
  readonly refused: number
  readonly cpuMsPerOperation: number
  readonly samples: number
  readonly note?: string
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return quantile(sorted, 0.5)
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

export function latencies(
  milliseconds: readonly number[],
): Pick<Load, 'p50Ms' | 'p95Ms' | 'p99Ms' | 'samples'> {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  return {
    p50Ms: round(quantile(sorted, 0.5)),
    p95Ms: round(quantile(sorted, 0.95)),
    p99Ms: round(quantile(sorted, 0.99)),
    samples: sorted.length,
  }
}
