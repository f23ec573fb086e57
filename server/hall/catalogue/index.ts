export { exportBlueprint } from './actions/export-blueprint.ts'
export { importBlueprint } from './actions/import-blueprint.ts'
export { readBlueprint, writeBlueprintFile } from './blueprint/index.ts'
export { change } from './changes/change.ts'
export { catalogueSettings } from './changes/index.ts'
export { words } from './changes/setting.ts'
export type { AnySetting, Fact, Setting } from './changes/setting.ts'
export { dayWords } from './clocks.ts'
export { hallIn } from './hall-in.ts'
export type {
  Hall,
  HallAgency,
  HallBooth,
  HallCounter,
  HallFloor,
  HallHoliday,
  HallLifeEvent,
  HallQueue,
  HallService,
  HallZone,
} from './hall.ts'
export { hallOf } from './memory.ts'
export { snapshotOf } from './snapshot.ts'
export { lockHall } from './store.ts'
export { localDay, nextOpenDay } from './calendar.ts'
export { openingDay } from './opening-day.ts'
export { nextOpening, opennessOf } from './openness.ts'
export { catalogueRoutes, renewing } from './routes.ts'
export { requirementView } from './views/service.ts'
