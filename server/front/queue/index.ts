export { giveBackStranded, endEarlierDays } from './actions/sweep.ts'
export { ticketSpreading } from './events.ts'
export { queueRoutes } from './routes.ts'
export { queueFunctions } from './functions.ts'
