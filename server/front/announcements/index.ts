export { announcementRoutes } from './routes.ts'
export { allClips } from './phrase.ts'
