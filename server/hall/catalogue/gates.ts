/** The only place where the catalogue looks at roles. */
export { mayLead, mayRunHall, must } from '../../http/rights.ts'
