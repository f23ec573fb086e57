export { exportBlueprint } from './actions/export-blueprint.ts'
export { importBlueprint } from './actions/import-blueprint.ts'
export { readBlueprint, writeBlueprintFile } from './blueprint/index.ts'
export { changeHall } from './change-hall.ts'
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
export { localDay, nextOpenDay } from './calendar.ts'
export { nextOpening, opennessOf } from './openness.ts'
export { catalogueRoutes, renewing } from './routes.ts'
export { requirementView } from './views/service.ts'
