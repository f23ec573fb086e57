/** The only place where the catalogue looks at roles. */
export { mayAdminister, mayLead, mayRunHall, must } from '../../http/rights.ts'
