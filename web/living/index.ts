export { livingPage } from './page.tsx'
