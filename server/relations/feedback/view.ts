import type { Survey } from '../../../contract/relations.ts'
import type { Words } from '../../../contract/index.ts'
import type { HeldTicket } from '../../front/queue/index.ts'
import type { Hall, HallService } from '../../hall/catalogue/index.ts'
import { questionnaire } from './questionnaire.ts'
import { groupSize } from './rules.ts'

const dated = (tag: string) => {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
}
const indonesian = dated('id-ID')
const english = dated('en-GB')

export const dayWords = (day: string): Words => ({ id: indonesian(day), en: english(day) })

export function surveyView(
  hall: Hall,
  ticket: HeldTicket,
  service: HallService,
  state: Survey['state'],
  until: string,
): Survey {
  return {
    ticket: {
      number: ticket.number,
      day: ticket.day,
      service: service.name,
      agency: {
        id: service.agency,
        shortName: hall.agencies.get(service.agency)?.shortName ?? service.agency,
      },
    },
    state,
    until: { day: until, words: dayWords(until) },
    group: groupSize,
    languages: ['id', 'en'],
    elements: questionnaire.elements.map((element) => ({
      ...element,
      options: element.options.map((words, place) => ({ value: place + 1, words })),
    })),
    profile: [...questionnaire.profile],
    verified: questionnaire.provenance.verified,
    note: questionnaire.provenance.words,
  }
}
