import type { Locale, hall } from '../../contract/index.ts'

/** What a server-rendered face is asked; the server has already settled the language. */
export interface PageRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams | null
  readonly locale: Locale
  readonly now: Date
}

export interface PageResponse {
  readonly status: number
  readonly html?: string
  readonly redirect?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Addresses of the built files. */
export interface Assets {
  readonly styles: { readonly citizen: string; readonly board: string; readonly living: string }
  readonly scripts: Readonly<Record<'ticket' | 'tickets' | 'board' | 'boardTest' | 'survey', string>>
}

/** The hall's own colours, by their digest, so that a browser may keep the sheet for ever. */
export const themeSheet = (mall: hall.Mall | undefined): readonly string[] =>
  mall?.theme === undefined ? [] : [`/${mall.id}/theme.css?v=${mall.theme}`]

/** `undefined` = this face has no such page. */
export type Site = (request: PageRequest) => Promise<PageResponse | undefined>
