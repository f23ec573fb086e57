import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import type { Finding } from '../fault.ts'
import { connections } from './agencies.ts'
import { hours, holidays, timezone } from './calendar.ts'
import { contingency } from './contingency.ts'
import { documents } from './documents.ts'
import { uniqueness } from './identity.ts'
import { lifeEvents } from './life-events.ts'
import { plan } from './plan.ts'
import { booths, counters } from './places.ts'
import { privacy } from './privacy.ts'
import { provenance } from './provenance.ts'
import { queues } from './queues.ts'
import { services, standards } from './services.ts'
import { theme } from './theme.ts'
import { visitors } from './visitors.ts'

/** What the parts owe each other. Each rule may rely on the shape being right, and on nothing else. */
export const rules: readonly ((blueprint: Blueprint) => Finding[])[] = [
  uniqueness,
  connections,
  booths,
  counters,
  plan,
  queues,
  services,
  standards,
  documents,
  lifeEvents,
  timezone,
  hours,
  holidays,
  contingency,
  visitors,
  theme,
  provenance,
  privacy,
]
