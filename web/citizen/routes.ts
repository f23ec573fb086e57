import { agenciesPage } from './pages/agencies.tsx'
import { agencyPage } from './pages/agency.tsx'
import { cancelPage, cancelTicket } from './pages/cancel.tsx'
import { floorPage, floorsPage } from './pages/floor.tsx'
import { hallsPage } from './pages/halls.tsx'
import { homePage } from './pages/home.tsx'
import { lifeEventPage } from './pages/life-event.tsx'
import { lifeEventsPage } from './pages/life-events.tsx'
import { missingPapersPage } from './pages/missing-papers.tsx'
import { searchPage } from './pages/search.tsx'
import { satisfactionPage } from './pages/satisfaction.tsx'
import { servicePage } from './pages/service.tsx'
import { surveyReader, surveyStartPage } from './pages/survey-start.tsx'
import { surveyThanksPage } from './pages/survey-thanks.tsx'
import { answerSurvey, surveyPage } from './pages/survey.tsx'
import { ticketPage } from './pages/ticket.tsx'
import { ticketsPage } from './pages/tickets.tsx'
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
  { method: 'GET', path: '/:mall/satisfaction', page: satisfactionPage },
  { method: 'GET', path: '/:mall/survey', page: surveyStartPage },
  { method: 'POST', path: '/:mall/survey', page: surveyReader },
  { method: 'GET', path: '/:mall/survey/:token', page: surveyPage },
  { method: 'POST', path: '/:mall/survey/:token', page: answerSurvey },
  { method: 'GET', path: '/:mall/survey/:token/thanks', page: surveyThanksPage },
  { method: 'GET', path: '/:mall/tickets', page: ticketsPage },
  { method: 'GET', path: '/:mall/t/:token', page: ticketPage },
  { method: 'GET', path: '/:mall/t/:token/papers', page: missingPapersPage },
  { method: 'GET', path: '/:mall/t/:token/cancel', page: cancelPage },
  { method: 'POST', path: '/:mall/t/:token/cancel', page: cancelTicket },
]
