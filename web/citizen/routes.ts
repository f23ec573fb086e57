import { agenciesPage } from './pages/agencies.tsx'
import { agencyPage } from './pages/agency.tsx'
import { cancelPage, cancelTicket } from './pages/cancel.tsx'
import { floorPage, floorsPage } from './pages/floor.tsx'
import { hallsPage } from './pages/halls.tsx'
import { homePage } from './pages/home.tsx'
import { lifeEventPage } from './pages/life-event.tsx'
import { lifeEventsPage } from './pages/life-events.tsx'
import { searchPage } from './pages/search.tsx'
import { servicePage } from './pages/service.tsx'
import { ticketPage } from './pages/ticket.tsx'
import type { Page } from './visit.ts'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly page: Page
}

/** All pages a citizen can reach. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', page: hallsPage },
  { method: 'GET', path: '/:mall', page: homePage },
  { method: 'GET', path: '/:mall/search', page: searchPage },
  { method: 'GET', path: '/:mall/agencies', page: agenciesPage },
  { method: 'GET', path: '/:mall/agencies/:agency', page: agencyPage },
  { method: 'GET', path: '/:mall/services/:service', page: servicePage },
  { method: 'GET', path: '/:mall/life-events', page: lifeEventsPage },
  { method: 'GET', path: '/:mall/life-events/:event', page: lifeEventPage },
  { method: 'GET', path: '/:mall/floor', page: floorsPage },
  { method: 'GET', path: '/:mall/floor/:level', page: floorPage },
  { method: 'GET', path: '/:mall/t/:token', page: ticketPage },
  { method: 'GET', path: '/:mall/t/:token/cancel', page: cancelPage },
  { method: 'POST', path: '/:mall/t/:token/cancel', page: cancelTicket },
]
