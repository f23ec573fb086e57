export { sendPush } from './actions/send.ts'
export type { PushOptions, ToSend } from './actions/send.ts'
export { pushFunctions } from './functions.ts'
export { pushRoutes } from './routes.ts'
