export { boardPage } from './page.tsx'
