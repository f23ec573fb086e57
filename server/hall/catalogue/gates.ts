/** The only place where the catalogue looks at roles; the rights themselves are of module people. */
export { mayLead, mayRunHall, must } from '../people/rights.ts'
