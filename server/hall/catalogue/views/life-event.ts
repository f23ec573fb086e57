import type { hall as contract } from '../../../../contract/index.ts'
import type { Hall, HallLifeEvent } from '../hall.ts'
import { summaryView } from './service.ts'
import type { OpennessOf } from './service.ts'

export function lifeEventView(hall: Hall, event: HallLifeEvent, openness: OpennessOf): contract.LifeEvent {
  return {
    id: event.id,
    title: event.title,
    steps: event.steps.map((step) => {
      const service = hall.services.get(step.service ?? '')
      // A service that is not published yet is still a step of life: it is named, not linked.
      return {
        id: step.id,
        service: service?.published ? summaryView(hall, service, openness) : null,
        label: step.label?.id ?? (service?.published ? null : (service?.name.id ?? null)),
        dependsOn: [...step.dependsOn],
        optional: step.optional,
        deadline: step.deadline?.id ?? null,
        note: step.note,
      }
    }),
  }
}
