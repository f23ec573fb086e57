export { announcementRoutes } from './routes.ts'
export { allClips } from './phrase.ts'
export { forgetReplacedClips } from './voice/actions.ts'
