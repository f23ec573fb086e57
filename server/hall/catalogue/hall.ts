import type { Service as BlueprintService, Standard, TextsPart } from '../../../contract/blueprint/index.ts'
import type { hall as contract, PriorityGroup, Words } from '../../../contract/index.ts'

/** Where a fact comes from, as the blueprint says it. */
export type FactSource = BlueprintService['provenance']
/** A source with its title and address. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly scope?: string
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface HallAgency {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly operator: boolean
  readonly connection: 'connected' | 'not-connected' | 'not-yet-connected'
  readonly connector: string | null
  /** Its booths in the order of the plan. */
  readonly booths: readonly string[]
  /** Its services, published or not. */
  readonly services: readonly string[]
  readonly provenance: FactSource
}

export interface HallFloor {
  readonly level: number
  readonly id: string
  /** As on the signs, in Indonesian; `words` in both languages. */
  readonly name: string
  readonly words: Words
  readonly size: { readonly w: number; readonly h: number }
  readonly zones: readonly string[]
  readonly areas: readonly {
    readonly id: string
    readonly name: string
    readonly words: Words
    readonly type: string
    readonly rect: Rect
  }[]
}

export interface HallZone {
  readonly id: string
  readonly letter: string
  readonly name: string
  readonly words: Words
  readonly level: number
}

export interface HallBooth {
  readonly id: string
  readonly zone: string
  readonly agency: string
  readonly label: string | null
  readonly words: Words | null
  readonly rect: Rect
}

/** A line of people; its id is the prefix that is printed and spoken, e.g. A1. */
export interface HallQueue {
  readonly id: string
  readonly agency: string
  readonly zone: string
  readonly name: Words
  readonly booths: readonly string[]
  readonly services: readonly string[]
  /** `open`: a visitor may take a number; `transfer`: reached only from another counter. */
  readonly entry: 'open' | 'transfer'
  /** For a transfer queue: the queue whose visitors go on to it. */
  readonly follows: string | null
}

export interface HallCounter {
  readonly id: string
  readonly label: string
  readonly words: Words
  readonly number: number
  readonly booth: string
  readonly agency: string
  readonly zone: string
  /** First preferred. */
  readonly queues: readonly string[]
}

export interface HallService {
  readonly id: string
  readonly agency: string
  readonly queue: string
  readonly name: Words
  readonly kind: 'perizinan' | 'non-perizinan'
  readonly counterMinutes: number
  /** Numbers and bookings a day; null = no limit. */
  readonly dailyQuota: number | null
  readonly published: boolean
  readonly standard: Standard
  readonly keywords: { readonly id: readonly string[]; readonly en: readonly string[] }
  readonly note: string | null
  readonly provenance: FactSource
}

/** Minutes from local midnight; `to` is the first minute no longer open. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One weekday: when counters are open, and why they are not in the gaps between. */
export interface HallDay {
  readonly spans: readonly Span[]
  readonly breaks: readonly (Span & { readonly words: Words | null })[]
}

/** Monday first, seven days. */
export type HallWeek = readonly HallDay[]

export interface HallHours {
  readonly regular: HallWeek
  readonly ramadan: HallWeek
  /** False for an agency that keeps its regular hours in Ramadan, within those of the hall. */
  readonly hasOwnRamadan: boolean
}

export interface HallHoliday {
  readonly date: string
  readonly name: Words
  readonly kind: string
  readonly status: string
}

export interface HallLifeEvent {
  readonly id: string
  readonly title: Words
  readonly steps: readonly {
    readonly id: string
    readonly service: string | null
    readonly label: Words | null
    readonly dependsOn: readonly string[]
    readonly optional: boolean
    readonly deadline: Words | null
    readonly note: string | null
  }[]
}

/** One immutable snapshot of a mall's data: held in memory, read again when `hall.mall.version` rises. */
export interface Hall {
  readonly mall: string
  readonly version: number
  readonly name: string
  readonly city: string
  readonly timeZone: string
  readonly zoneLabel: string
  readonly settings: {
    /** Groups that go first here, in the order of the kiosk; others are not offered. */
    readonly priorities: readonly contract.OfferedPriority[]
    /** The same by group. */
    readonly priorityCreditMinutes: Readonly<Partial<Record<PriorityGroup, number>>>
    readonly recallLimit: number
    readonly undoSeconds: number
    /** HH:MM */
    readonly kioskOpens: string
    /** The wait that is promised, and the share of visitors for whom it should hold. */
    readonly waitTarget: { readonly withinMinutes: number; readonly share: number }
  }
  readonly agencies: ReadonlyMap<string, HallAgency>
  readonly floors: readonly HallFloor[]
  readonly zones: ReadonlyMap<string, HallZone>
  readonly booths: ReadonlyMap<string, HallBooth>
  readonly queues: ReadonlyMap<string, HallQueue>
  readonly counters: ReadonlyMap<string, HallCounter>
  readonly services: ReadonlyMap<string, HallService>
  readonly documents: ReadonlyMap<string, Words>
  readonly steps: ReadonlyMap<
    string,
    { readonly actor: string; readonly place: string; readonly text: Words }
  >
  /** By agency; '' = the hall's own, which every agency without a row follows. */
  readonly hours: ReadonlyMap<string, HallHours>
  readonly seasons: readonly { readonly name: 'ramadan'; readonly from: string; readonly to: string }[]
  readonly holidays: ReadonlyMap<string, HallHoliday>
  readonly lifeEvents: readonly HallLifeEvent[]
  readonly theme: contract.Theme
  readonly texts: TextsPart
  /** Titles of the sources that the services of an agency name; '' = those of the agencies' own file. */
  readonly sources: ReadonlyMap<string, readonly Source[]>
}
