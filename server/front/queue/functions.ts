import callNext from './call-next.sql?raw'
import issueTicket from './issue-ticket.sql?raw'

/** The two hottest commands keep their rule in SQL, one readable file each; applied by every migration run. */
export const queueFunctions = [
  { name: 'queue/issue-ticket', text: issueTicket },
  { name: 'queue/call-next', text: callNext },
]
