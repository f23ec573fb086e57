export { assistanceRoutes, endForgottenHelpCalls } from './routes.ts'
