import type { Blueprint, Service } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { idsOf, placed, servicesOf } from './parts-of.ts'

export const productsOf = ({ standard: { product } }: Service): string[] => [
  ...(product.document === null ? [] : [product.document]),
  ...(product.also ?? []),
]

/** Services name documents that exist, and a product and the document it issues name each other. */
export function documents(blueprint: Blueprint): Finding[] {
  const known = idsOf(blueprint.documents.documents)
  const services = new Map(servicesOf(blueprint).map(({ it }) => [it.id, it]))
  const issuers = new Map(blueprint.documents.documents.map(({ id, issuedBy }) => [id, issuedBy]))
  const exists = (id: string | null, path: string) =>
    id === null || known.has(id) ? [] : [finding(path, `there is no document "${id}"`)]
  const asked = servicesOf(blueprint).flatMap(({ it, path }) => [
    ...it.standard.requirements.flatMap((requirement, index) => {
      const at = path + pointer('standard', 'requirements', index)
      const others = requirement.anyOf ?? []
      return [
        ...exists(requirement.document, at + pointer('document')),
        ...others.flatMap((id, number) => exists(id, at + pointer('anyOf', number))),
      ]
    }),
    ...productsOf(it).flatMap((id) => {
      const at = path + pointer('standard', 'product')
      const unnamed = known.has(id) && !issuers.get(id)?.includes(it.id)
      return [
        ...exists(id, at),
        ...(unnamed ? [finding(at, `document "${id}" does not name "${it.id}" in issuedBy`)] : []),
      ]
    }),
  ])
  const issued = placed(blueprint.documents.documents, 'documents', 'documents').flatMap(({ it, path }) =>
    it.issuedBy.flatMap((id, index) => {
      const service = services.get(id)
      const at = path + pointer('issuedBy', index)
      if (!service) return [finding(at, `there is no service "${id}"`)]
      return productsOf(service).includes(it.id)
        ? []
        : [finding(at, `service "${id}" does not issue "${it.id}"`)]
    }),
  )
  return [...asked, ...issued]
}
