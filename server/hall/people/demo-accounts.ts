import type { Role } from '../../../contract/access.ts'

/** Printed at every start in demo mode; on the list of passwords that nobody may choose. */
export const demoPassword = 'selaso-demo-2026'

export interface DemoAccount {
  readonly username: string
  /** A function, never a person's name. */
  readonly name: string
  readonly role: Role
  readonly agency: string | null
}

export interface AgencyCounters {
  readonly agency: string
  readonly short_name: string
  readonly counters: number
}

/** `petugas-<agency>` and its lead for every agency; where it has several counters, one more officer for each of them. */
export function demoAccounts(agencies: readonly AgencyCounters[]): DemoAccount[] {
  return [
    { username: 'admin', name: 'Administrator', role: 'admin', agency: null },
    { username: 'manajer', name: 'Manajer jaga', role: 'duty-manager', agency: null },
    { username: 'pimpinan', name: 'Pimpinan MPP', role: 'leader', agency: null },
    ...agencies.flatMap(({ agency, short_name: short, counters }): DemoAccount[] => {
      // User names have at most 41 characters.
      const tail = agency.slice(0, 28)
      const numbers = counters > 1 ? Array.from({ length: counters }, (_, i) => i + 1) : []
      return [
        { username: `pimpinan-${tail}`, name: `Pimpinan ${short}`, role: 'agency-lead', agency },
        { username: `petugas-${tail}`, name: `Petugas ${short}`, role: 'officer', agency },
        ...numbers.map((n): DemoAccount => ({
          username: `petugas-${tail}-${n}`,
          name: `Petugas ${short} ${n}`,
          role: 'officer',
          agency,
        })),
      ]
    }),
  ]
}
