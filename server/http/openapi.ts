import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../contract/index.ts'

const problems = (codes: readonly string[]) => ({
  description: `A refusal (RFC 9457)${codes.length > 0 ? `; expect: ${codes.join(', ')}` : ''}`,
  content: { 'application/problem+json': { schema: Problem } },
})

/** The OpenAPI 3.1 document comes from the same schemas that validate; committed as contract/openapi.json. */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Selaso',
        version: '1',
        description:
          'The one system of an Indonesian public service mall (MPP). Every write accepts `Idempotency-Key`; every error is RFC 9457 `application/problem+json` with a stable `code`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'selaso_session' },
          device: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      const { openapiObject } = document
      for (const path of Object.values(openapiObject.paths ?? {}))
        for (const [method, operation] of Object.entries(path ?? {}) as [string, Record<string, unknown>][]) {
          const config = refusesOf.get(String(operation['operationId'])) ?? []
          operation['responses'] = { ...(operation['responses'] as object), default: problems(config) }
          if (method !== 'get')
            operation['parameters'] = [
              ...((operation['parameters'] as unknown[] | undefined) ?? []),
              {
                name: 'Idempotency-Key',
                in: 'header',
                required: false,
                schema: { type: 'string', minLength: 8, maxLength: 200 },
                description: 'The same key gives the same answer; use a UUID',
              },
            ]
        }
      return openapiObject
    },
  })
  const refusesOf = new Map<string, readonly string[]>()
  app.addHook('onRoute', ({ schema, config }) => {
    const id = schema && 'operationId' in schema ? schema.operationId : undefined
    if (id !== undefined)
      refusesOf.set(id, (config as { refuses?: readonly string[] } | undefined)?.refuses ?? [])
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
