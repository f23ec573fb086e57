import { hall as contract } from '../../../contract/index.ts'
import type { Input, Operation, Output } from '../../../contract/index.ts'
import type { Ctx } from '../../base/context.ts'
import { Refusal } from '../../base/refusal.ts'
import { command, direct, everybody } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { setHoliday } from './actions/set-holiday.ts'
import { setHours } from './actions/set-hours.ts'
import { setPriorities } from './actions/set-priorities.ts'
import { setTexts } from './actions/set-texts.ts'
import { setTheme } from './actions/set-theme.ts'
import { must } from './gates.ts'
import type { Hall } from './hall.ts'
import { forgetHall, hallOf } from './memory.ts'
import { searchHall } from './search/search.ts'
import { listMallIds } from './store.ts'
import { dress } from './theme/dress.ts'
import { allHours, calendarView, statusView } from './views/days.ts'
import { agencyView, floorPlanView, mallView } from './views/hall.ts'
import { lifeEventView } from './views/life-event.ts'
import { prioritiesView } from './views/priorities.ts'
import { opennessBook, serviceView, summaryView } from './views/service.ts'

/** Answered from the snapshot in memory: most requests of kiosks, boards and pages cost the database nothing. */
function look<O extends Operation>(
  operation: O,
  view: (hall: Hall, input: Input<O>, now: Date) => Output<O>,
): Route {
  return direct(operation, everybody, async (ground, { mall, input }) =>
    view(await hallOf(ground, mall), input, ground.clock.now()),
  )
}

/** For a route that changes the hall's data: whoever reads next in this process sees it, without waiting for the relay. */
export function renewing(route: Route): Route {
  return {
    ...route,
    handle: async (ground, asked) => {
      const answer = await route.handle(ground, asked)
      forgetHall(ground, asked.mall)
      return answer
    },
  }
}

const change = <O extends Operation>(
  operation: O,
  run: (ctx: Ctx, input: Input<O>) => Promise<Output<O>>,
): Route => renewing(command(operation, signedIn, run))

const signedIn: Gate = (who) => must(who.kind === 'officer', who)

const published = (hall: Hall) => [...hall.services.values()].filter((service) => service.published)

export const catalogueRoutes: readonly Route[] = [
  // The list itself is asked of the database: a hall that was imported a moment ago is heard of nowhere else.
  direct(contract.listMalls, everybody, async (ground) => {
    const malls = await listMallIds(ground.db)
    return Promise.all(malls.map(async (mall) => mallView(await hallOf(ground, mall))))
  }),
  look(contract.getMall, mallView),
  look(contract.listAgencies, (hall, _input, now) =>
    [...hall.agencies.values()].map((agency) => agencyView(hall, agency, now)),
  ),
  look(contract.listServices, (hall, { query }, now) => {
    const openness = opennessBook(hall, now)
    return published(hall)
      .filter(({ agency }) => query.agency === undefined || agency === query.agency)
      .map((service) => summaryView(hall, service, openness))
  }),
  look(contract.getService, (hall, { params }, now) => {
    const service = hall.services.get(params.service)
    if (!service?.published) throw new Refusal('service.unknown')
    return serviceView(hall, service, now)
  }),
  look(contract.searchServices, (hall, { query }, now) => {
    const openness = opennessBook(hall, now)
    return searchHall(hall, query.q, query.lang ?? 'id', query.limit ?? 20).map((service) =>
      summaryView(hall, service, openness),
    )
  }),
  look(contract.listLifeEvents, (hall, _input, now) => {
    const openness = opennessBook(hall, now)
    return hall.lifeEvents.map((event) => lifeEventView(hall, event, openness))
  }),
  look(contract.getFloorPlan, (hall, { params }) => {
    const plan = floorPlanView(hall, params.level)
    if (!plan) throw new Refusal('not-found')
    return plan
  }),
  look(contract.getHallStatus, (hall, _input, now) => statusView(hall, now)),
  look(contract.getTheme, (hall) => hall.theme),
  look(contract.previewTheme, ({ theme }, { query }) =>
    dress({ ...query, ornament: theme.ornament, note: null }),
  ),
  look(contract.listCalendar, (hall, { query }) => calendarView(hall, query)),
  look(contract.listHours, allHours),
  change(contract.setHoliday, setHoliday),
  change(contract.setHours, setHours),
  change(contract.setTheme, setTheme),
  look(contract.getTexts, ({ name, texts }) => ({ name, ...texts })),
  change(contract.setTexts, setTexts),
  look(contract.listPriorities, prioritiesView),
  change(contract.setPriorities, setPriorities),
]
