import type { Blueprint, Service, Week } from '../../../../contract/blueprint/index.ts'
import type { Words } from '../../../../contract/index.ts'

/** Rows of schema `hall` without their mall; a fact stands in a column when SQL asks for it, else in `facts`. */
type Agency = Blueprint['agencies']['agencies'][number]
type Floor = Blueprint['floors']['floors'][number]
type Booth = Floor['booths'][number]
type Queue = Blueprint['queues']['queues'][number]
type Season = Blueprint['calendar']['ramadan'][number]
type Hours = Blueprint['calendar']['hours']
type Document = Blueprint['documents']['documents'][number]
type LifeEvent = Blueprint['lifeEvents']['lifeEvents'][number]
export type Settings = Blueprint['mall']['settings']

export interface MallRow {
  readonly name: string
  readonly city: string
  readonly time_zone: string
  readonly zone_label: string
  readonly settings: Settings
}
export interface AgencyRow {
  readonly id: string
  readonly name: string
  readonly short_name: string
  readonly kind: Agency['kind']
  readonly connection: Agency['connection']
  readonly rank: number
  readonly facts: Pick<Agency, 'operator' | 'connector' | 'membership' | 'provenance'>
}
export interface FloorRow {
  readonly level: number
  readonly name: string
  readonly facts: Pick<Floor, 'id' | 'areas' | 'rooms'> & { readonly en: string; readonly rank: number }
}
export interface ZoneRow {
  readonly id: string
  readonly level: number
  readonly name: string
  readonly letter: Floor['zones'][number]['letter']
  readonly rank: number
  readonly facts: { readonly en: string }
}
export interface BoothRow {
  readonly id: string
  readonly zone: string
  readonly agency: string
  readonly label: string | null
  readonly rect: Booth['rect']
  readonly rank: number
  readonly facts: { readonly en: string | null }
}
export interface QueueRow {
  readonly id: string
  readonly agency: string
  readonly zone: string
  readonly name: Words
  readonly rank: number
  /** `slug`: what the blueprint calls the queue; its prefix is the id of the row. */
  readonly facts: Pick<Queue, 'entry' | 'follows'> & { readonly slug: string }
}
export interface QueueBoothRow {
  readonly queue: string
  readonly booth: string
  readonly rank: number
}
export interface CounterRow {
  readonly id: string
  readonly booth: string
  readonly label: string
  readonly rank: number
  readonly facts: { readonly en: string; readonly number: number }
}
export interface CounterQueueRow {
  readonly counter: string
  readonly queue: string
  readonly rank: number
}
export interface ServiceRow {
  readonly id: string
  readonly agency: string
  readonly queue: string
  readonly name: Words
  readonly kind: Service['kind']
  readonly counter_minutes: number
  readonly daily_quota: number | null
  readonly published: boolean
  readonly standard: Service['standard']
  readonly rank: number
  readonly facts: Pick<Service, 'keywords' | 'note' | 'provenance'>
}
export interface DocumentRow {
  readonly id: string
  readonly rank: number
  readonly facts: Omit<Document, 'id'>
}
export interface LifeEventRow {
  readonly id: string
  readonly rank: number
  readonly facts: Omit<LifeEvent, 'id'>
}
export interface HoursRow {
  readonly agency: string
  readonly regular: Week
  readonly ramadan: Week | null
  readonly rank: number
  readonly facts: Pick<Hours, 'provenance'>
}
export interface SeasonRow {
  readonly name: 'ramadan'
  readonly starts: string
  readonly ends: string
  readonly facts: Omit<Season, 'from' | 'to'>
}
export interface HolidayRow {
  readonly date: string
  readonly name: string
  readonly kind: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah' | 'penutupan'
  readonly status: string
  readonly facts: { readonly en: string; readonly toleranceDays: number }
}

/** What no row carries: kept as it came, one paper a part of the blueprint. */
export interface Papers {
  readonly mall: Omit<Blueprint['mall'], 'id' | 'name' | 'city' | 'timezone' | 'settings'>
  readonly agencies: Omit<Blueprint['agencies'], 'agencies'>
  readonly floors: Omit<Blueprint['floors'], 'floors'>
  readonly queues: Omit<Blueprint['queues'], 'queues'>
  readonly steps: Blueprint['steps']
  /** Sources by agency. */
  readonly services: Readonly<Record<string, Blueprint['services'][string]['sources']>>
  readonly calendar: Omit<Blueprint['calendar'], 'hours' | 'ramadan' | 'holidays'>
  readonly lifeEvents: Omit<Blueprint['lifeEvents'], 'lifeEvents'>
  readonly documents: Omit<Blueprint['documents'], 'documents'>
  readonly contingency: Blueprint['contingency']
  readonly visitors: Blueprint['visitors']
  /** Absent for a hall in the kit's own colours. */
  readonly theme?: NonNullable<Blueprint['theme']>
  /** Absent for a hall that says nothing in its own words. */
  readonly texts?: NonNullable<Blueprint['texts']>
}
export interface PaperRow {
  readonly name: keyof Papers
  readonly facts: NonNullable<Papers[keyof Papers]>
}

/** A whole hall as rows. */
export interface Rows {
  readonly agency: readonly AgencyRow[]
  readonly floor: readonly FloorRow[]
  readonly zone: readonly ZoneRow[]
  readonly booth: readonly BoothRow[]
  readonly queue: readonly QueueRow[]
  readonly queue_booth: readonly QueueBoothRow[]
  readonly counter: readonly CounterRow[]
  readonly counter_queue: readonly CounterQueueRow[]
  readonly service: readonly ServiceRow[]
  readonly document: readonly DocumentRow[]
  readonly life_event: readonly LifeEventRow[]
  readonly hours: readonly HoursRow[]
  readonly season: readonly SeasonRow[]
  readonly holiday: readonly HolidayRow[]
  readonly paper: readonly PaperRow[]
}
