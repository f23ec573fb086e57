import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Blueprint } from '../../../../contract/blueprint/index.ts'
import { finding, type Finding } from './fault.ts'
import { reasonOf, reasonOfKinds } from './reason.ts'

let compiled: ValidateFunction<Blueprint> | undefined

/** Compiled on first use: a server that never imports a hall does not pay for it. */
function validator(): ValidateFunction<Blueprint> {
  if (compiled) return compiled
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true })
  addFormats(ajv)
  compiled = ajv.compile<Blueprint>(Blueprint)
  return compiled
}

const under = (error: ErrorObject, union: ErrorObject) =>
  error !== union &&
  error.schemaPath.startsWith(`${union.schemaPath}/`) &&
  error.instancePath.startsWith(union.instancePath)

const branchOf = (error: ErrorObject, union: ErrorObject) =>
  error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? ''

/** A branch that was not meant: its kind of value, or its `kind` field, is another one. */
const isOther = (errors: readonly ErrorObject[], union: ErrorObject) =>
  errors.some(
    (error) =>
      (error.keyword === 'type' && error.instancePath === union.instancePath) ||
      (error.keyword === 'const' && error.instancePath === `${union.instancePath}/kind`),
  )

/** A union reports every branch; only the branch that was meant is of use to the reader. */
function explainUnion(union: ErrorObject, all: readonly ErrorObject[]): Finding[] {
  const inside = all.filter((error) => under(error, union))
  const names = [...new Set(inside.map((error) => branchOf(error, union)))]
  const branches = names.map((name) => inside.filter((error) => branchOf(error, union) === name))
  const [meant, ...more] = branches.filter((errors) => !isOther(errors, union))
  if (meant && more.length === 0) return explain(meant)
  const onlyKinds = inside.length > 0 && inside.every((error) => error.keyword === 'type')
  return [finding(union.instancePath, onlyKinds ? reasonOfKinds(inside) : reasonOf(union))]
}

function explain(errors: readonly ErrorObject[]): Finding[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf')
  const outer = unions.filter((union) => !unions.some((other) => under(union, other)))
  const plain = errors.filter(
    (error) => error.keyword !== 'anyOf' && !unions.some((union) => under(error, union)),
  )
  return [
    ...plain.map((error) => finding(error.instancePath, reasonOf(error))),
    ...outer.flatMap((union) => explainUnion(union, errors)),
  ]
}

export type Shaped =
  | { readonly ok: true; readonly blueprint: Blueprint }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Whether the value has the form of a blueprint at all; the rules between its parts come after. */
export function shapeOf(value: unknown): Shaped {
  const validate = validator()
  if (validate(value)) return { ok: true, blueprint: value }
  return { ok: false, findings: explain(validate.errors ?? []) }
}
