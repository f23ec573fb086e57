import type { Service, Standard } from '../../../../contract/blueprint/index.ts'

type Component = keyof Standard

/** UU 25/2009 Art. 21: a service standard has fourteen components, in the order of PermenPANRB 15/2014. */
const components: readonly Component[] = [
  'requirements',
  'procedure',
  'duration',
  'fee',
  'product',
  'complaintChannels',
  'legalBasis',
  'facilities',
  'competence',
  'supervision',
  'staffing',
  'serviceGuarantee',
  'securityGuarantee',
  'evaluation',
]

/** The six that must be published (PermenPANRB 15/2014, service delivery). */
export const publishedComponents = components.slice(0, 6)

const isFilled = (value: Standard[Component]) =>
  value !== null && !(Array.isArray(value) && value.length === 0)

export const emptyComponents = (standard: Standard): Component[] =>
  components.filter((name) => !isFilled(standard[name]))

/** Completeness as PEKPPP counts it: x of 14. */
export const countFilledComponents = (service: Service): number =>
  components.length - emptyComponents(service.standard).length
