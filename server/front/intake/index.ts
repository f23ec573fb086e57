export { forgetEarlierIntakes, intakeRoutes } from './routes.ts'
