import callNext from './call-next.sql?raw'
import issueTicket from './issue-ticket.sql?raw'
import steps from './steps.sql?raw'

/** The hottest commands are one or two round trips to functions, one readable file each; applied by every migration run. */
export const queueFunctions = [
  { name: 'queue/issue-ticket', text: issueTicket },
  { name: 'queue/call-next', text: callNext },
  { name: 'queue/steps', text: steps },
]
