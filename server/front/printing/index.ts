export { settleAbandoned } from './actions/settle-abandoned.ts'
export { printingRoutes } from './routes.ts'
export { printingSettings } from './changes.ts'
