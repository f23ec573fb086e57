/** A seeded source of chance: numbers from 0 up to 1, the same ones for the same seed and names. */
export type Chance = () => number

/** 32-bit FNV-1a: turns names into a starting point. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/**
 * mulberry32 (public domain, by Tommy Ettinger): 32 bits of state are plenty for the few draws of one visitor or officer.
 * Everybody has a stream of their own, so that one more draw here changes nothing there.
 */
export function chanceOf(seed: number, ...names: readonly (string | number)[]): Chance {
  let state = hashOf([seed, ...names].join('/'))
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

export interface Range {
  readonly min: number
  readonly max: number
}

export const between = (chance: Chance, { min, max }: Range): number => min + (max - min) * chance()

/** A whole number, both ends included. */
export const wholeBetween = (chance: Chance, { min, max }: Range): number =>
  Math.min(max, Math.floor(min + (max - min + 1) * chance()))

export const happens = (chance: Chance, share: number): boolean => chance() < share

/** One of several by weight; `undefined` when nothing has weight. */
export function pick<T>(chance: Chance, choices: readonly (readonly [T, number])[]): T | undefined {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = chance() * total
  for (const [choice, weight] of choices) {
    if (weight <= 0) continue
    if (rest < weight) return choice
    rest -= weight
  }
  return choices.findLast(([, weight]) => weight > 0)?.[0]
}

/** Box and Muller. */
function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance()))
  return radius * Math.cos(2 * Math.PI * chance())
}

/** Times of people at work are skewed: lognormal with this mean; `spread` is the standard deviation as a share of the mean. */
export function lognormal(chance: Chance, mean: number, spread: number): number {
  const variance = Math.log(1 + spread * spread)
  return mean * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2)
}
