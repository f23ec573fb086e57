/** What the players saw through the API; the figures of the day are made of it. */
export interface Tally {
  /** Numbers as the kiosk gave them. */
  readonly numbers: string[]
  readonly served: { readonly queue: string; readonly waitMinutes: number }[]
  /** Refusals of the kiosk by code. */
  readonly refused: Map<string, number>
  readonly counts: Record<Count, number>
}

export type Count =
  | 'calls'
  | 'recalls'
  | 'noShows'
  | 'cameBack'
  | 'walkedAway'
  | 'sentHome'
  | 'parked'
  | 'transferred'
  | 'undone'
  | 'surveyed'

export const newTally = (): Tally => ({
  numbers: [],
  served: [],
  refused: new Map(),
  counts: {
    calls: 0,
    recalls: 0,
    noShows: 0,
    cameBack: 0,
    walkedAway: 0,
    sentHome: 0,
    parked: 0,
    transferred: 0,
    undone: 0,
    surveyed: 0,
  },
})
