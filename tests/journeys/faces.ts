import type { Page } from 'playwright-core'
import { mall } from '../world.ts'
import { kioskTaps } from './browser.ts'
import type { sizes } from './browser.ts'
import type { Lively } from './lively.fixture.ts'

/** Who looks: a citizen, a paired device, or a demo account. */
export type Looker =
  'citizen' | 'kiosk' | 'board' | 'admin' | 'manajer' | 'pimpinan' | 'petugas-disdukcapil-1'

/** A page of a face in a state worth looking at. */
export interface Look {
  /** Also the name of its picture. */
  readonly name: string
  readonly who: Looker
  readonly size: keyof typeof sizes
  readonly path: (hall: Lively) => string
  /** Something that is there once the page is complete. */
  readonly ready: string
  /** Steps from the opened page to the state. */
  readonly go?: (page: Page) => Promise<unknown>
  /** Shown in docs and README. */
  readonly picture?: true
}

const at = (path: string) => () => `/${mall}${path}`
const citizen = (name: string, path: Look['path'], picture?: true): Look => ({
  name,
  who: 'citizen',
  size: 'phone',
  path,
  ready: 'main h1',
  ...(picture && { picture }),
})
const admin = (tab: string, picture?: true): Look => ({
  name: `admin-${tab}`,
  who: 'admin',
  size: 'desk',
  path: at(`/admin#${tab}`),
  ready: '.admin__panel',
  // Its lists have come.
  go: (page) => page.waitForLoadState('networkidle'),
  ...(picture && { picture }),
})

export const looks: readonly Look[] = [
  citizen('halls', () => '/'),
  citizen('home', at(''), true),
  citizen('search', at('/search?q=paspor')),
  citizen('agencies', at('/agencies')),
  citizen('agency', at('/agencies/disdukcapil')),
  citizen('service', at('/services/ktp-el-baru'), true),
  citizen('life-events', at('/life-events')),
  citizen('life-event', at('/life-events/kelahiran-anak')),
  citizen('floor', at('/floor/1')),
  citizen('satisfaction', at('/satisfaction'), true),
  citizen('survey-start', at('/survey')),
  citizen('survey', ({ served }) => `/${mall}/survey/${served.token}`, true),
  citizen('ticket-waiting', ({ waiting }) => waiting.link, true),
  citizen('ticket-called', ({ called }) => called.link),
  citizen('tickets', at('/tickets')),
  citizen('ticket-incomplete', ({ incomplete }) => incomplete.link),
  citizen('missing-papers', ({ incomplete }) => `${incomplete.link}/papers`, true),
  citizen('ticket-cancel', ({ waiting }) => `${waiting.link}/cancel`),
  citizen('not-found', at('/services/tidak-ada')),
  { name: 'board', who: 'board', size: 'wall', path: at('/board/Z1'), ready: 'main', picture: true },
  {
    name: 'kiosk',
    who: 'kiosk',
    size: 'kiosk',
    path: at('/kiosk'),
    ready: '.tile__button',
    picture: true,
  },
  {
    name: 'kiosk-service',
    who: 'kiosk',
    size: 'kiosk',
    path: at('/kiosk'),
    ready: '.tile__button',
    go: async (page) => {
      await page.locator(kioskTaps[0]).first().click()
      await page.locator('.kiosk__main .tile__button').first().click()
      await page.locator('.confirm__take').waitFor()
    },
    picture: true,
  },
  {
    name: 'counter',
    who: 'petugas-disdukcapil-1',
    size: 'desk',
    path: at('/counter'),
    ready: 'main .k-button',
    go: async (page) => {
      await page.getByRole('button', { name: / 1$/ }).first().click()
      await page.locator('.desk').waitFor()
    },
    picture: true,
  },
  {
    name: 'counter-find',
    who: 'petugas-disdukcapil-1',
    size: 'desk',
    path: at('/counter'),
    ready: 'main .k-button',
    go: async (page) => {
      await page.getByRole('button', { name: / 1$/ }).first().click()
      await page.locator('.verbs').waitFor()
      await page.keyboard.press('k')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'overview',
    who: 'manajer',
    size: 'desk',
    path: at('/overview'),
    ready: '.alarms',
    picture: true,
  },
  {
    name: 'overview-phone',
    who: 'pimpinan',
    size: 'phone',
    path: at('/overview'),
    ready: '.alarms',
    picture: true,
  },
  { name: 'sign-in', who: 'citizen', size: 'desk', path: at('/sign-in'), ready: 'form' },
  { name: 'device', who: 'citizen', size: 'desk', path: at('/device'), ready: 'main' },
  admin('counters', true),
  admin('quotas'),
  admin('hours'),
  admin('holidays'),
  admin('priorities'),
  admin('officers'),
  admin('devices'),
  admin('printers', true),
  admin('voices', true),
  admin('texts'),
  admin('theme', true),
  admin('provenance'),
  admin('changes', true),
]
