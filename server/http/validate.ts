import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Refusal } from '../base/refusal.ts'

/** A day that the calendar has. PostgreSQL knows no year 0, though the standard does. */
function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** RFC 3339 without its 60th second, which no clock of ours can show. */
const isInstant = (text: string) =>
  /^[\d-]{10}T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text))

function ajvs() {
  const base = { useDefaults: true, removeAdditional: false, allErrors: false } as const
  const ofBodies = new Ajv({ ...base, coerceTypes: false })
  const ofAddresses = new Ajv({ ...base, coerceTypes: 'array' })
  for (const ajv of [ofBodies, ofAddresses])
    addFormats(ajv).addFormat('date', isDay).addFormat('date-time', isInstant)
  return { ofBodies, ofAddresses }
}

/**
 * Addresses carry only text, so `?limit=5` may become a number there. A body is JSON and says what it means: `7` for a
 * word, or `""` for “no quota”, is a mistake of the caller and not to be guessed at.
 */
export function validatorCompiler(): FastifySchemaCompiler<FastifySchema> {
  const { ofBodies, ofAddresses } = ajvs()
  return ({ schema, httpPart }) => (httpPart === 'body' ? ofBodies : ofAddresses).compile(schema)
}

const { ofBodies: known } = ajvs()

/** Refuses what the pipeline would refuse, for a request that came within another; Ajv keeps what it compiled. */
export function mustFit(schema: TSchema, part: 'params' | 'body', value: unknown): void {
  const fits = known.compile(schema)
  if (fits(value)) return
  const faults = (fits.errors ?? []).map((error) => ({
    path: `${part}${error.instancePath}`,
    reason: error.message ?? 'does not fit',
  }))
  throw new Refusal('request.malformed', {}, { faults })
}
