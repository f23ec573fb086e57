import type { ErrorObject } from 'ajv'

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

const params = (error: ErrorObject) => error.params as Readonly<Record<string, unknown>>

const quoted = (value: unknown) => JSON.stringify(value)

const found = (error: ErrorObject) => {
  const text = error.data === undefined ? 'nothing' : quoted(error.data)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const kindOf = (error: ErrorObject) => kinds[String(params(error)['type'])] ?? String(params(error)['type'])

/** Says in plain words what a schema error means. */
export function reasonOf(error: ErrorObject): string {
  const { keyword } = error
  const about = params(error)
  switch (keyword) {
    case 'required':
      return `${quoted(about['missingProperty'])} is missing`
    case 'additionalProperties':
      return `${quoted(about['additionalProperty'])} is not a field of this format`
    case 'type':
      return `must be ${kindOf(error)}, found ${found(error)}`
    case 'enum':
      return `must be one of ${(about['allowedValues'] as unknown[]).map(quoted).join(', ')}, found ${found(error)}`
    case 'const':
      return `must be ${quoted(about['allowedValue'])}, found ${found(error)}`
    case 'minItems':
      return `needs at least ${String(about['limit'])}`
    case 'minLength':
      return 'must not be empty'
    case 'uniqueItems':
      return 'names the same twice'
    case 'pattern':
      return `${found(error)} is not written in the form ${String(about['pattern'])}`
    case 'format':
      return `${found(error)} is not a valid ${String(about['format'])}`
    case 'anyOf':
      return `${found(error)} has none of the allowed forms`
    default:
      return `${error.message ?? keyword}, found ${found(error)}`
  }
}

/** For "text or null" both branches complain; one sentence names both. */
export const reasonOfKinds = (errors: readonly ErrorObject[]) => {
  const [first] = errors
  const names = errors.map(kindOf).join(' or ')
  return first ? `must be ${names}, found ${found(first)}` : ''
}
