import type { Client, Locale, hall } from '../../contract/index.ts'
import type { Print } from '../kit/format.ts'
import type { Assets, PageRequest, PageResponse } from '../kit/page.ts'
import type { SiteWords } from './words.ts'

/** One request as a page sees it: the same things for every page, and nothing of the server. */
export interface Visit {
  readonly request: PageRequest
  readonly client: Client
  readonly assets: Assets
  readonly locale: Locale
  readonly words: SiteWords
  /** Parts of the address, by the names in the table of routes. */
  readonly param: (name: string) => string
}

export type Page = (visit: Visit) => Promise<PageResponse>

export const printOf = (mall: hall.Mall, locale: Locale): Print => ({
  locale,
  timeZone: mall.timeZone,
  zoneLabel: mall.zoneLabel,
})

/** Addresses of the citizen pages in one place. */
export const to = {
  mall: (mall: string) => `/${mall}`,
  search: (mall: string) => `/${mall}/search`,
  agencies: (mall: string) => `/${mall}/agencies`,
  agency: (mall: string, agency: string) => `/${mall}/agencies/${agency}`,
  service: (mall: string, service: string) => `/${mall}/services/${service}`,
  lifeEvents: (mall: string) => `/${mall}/life-events`,
  lifeEvent: (mall: string, event: string) => `/${mall}/life-events/${event}`,
  floors: (mall: string) => `/${mall}/floor`,
  floor: (mall: string, level: number) => `/${mall}/floor/${level}`,
  ticket: (mall: string, token: string) => `/${mall}/t/${token}`,
  missingPapers: (mall: string, token: string) => `/${mall}/t/${token}/papers`,
  tickets: (mall: string) => `/${mall}/tickets`,
  surveyStart: (mall: string) => `/${mall}/survey`,
  survey: (mall: string, token: string) => `/${mall}/survey/${token}`,
  surveyThanks: (mall: string, token: string) => `/${mall}/survey/${token}/thanks`,
  satisfaction: (mall: string) => `/${mall}/satisfaction`,
  cancel: (mall: string, token: string) => `/${mall}/t/${token}/cancel`,
} as const
