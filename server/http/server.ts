import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import session from '@fastify/session'
import type { SessionStore } from '@fastify/session'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codes } from '../../contract/index.ts'
import type { Who } from '../base/context.ts'
import type { Ground } from '../base/ground.ts'
import { Refusal } from '../base/refusal.ts'
import type { Hub } from './hub.ts'
import { openApi } from './openapi.ts'
import { localeOf, problemOf, problemType, refusalOf } from './problem.ts'
import { ask } from './route.ts'
import type { Route, SessionPort } from './route.ts'
import { hostOf, refuseBytes } from './unreadable.ts'
import { validatorCompiler } from './validate.ts'

declare module 'fastify' {
  interface Session {
    officer?: { id: string; mall: string }
  }
}

export const deviceCookie = 'selaso_device'
const sessionCookie = 'selaso_session'
/** A working day; after that the officer signs in again. */
const sessionHours = 10
const bodyLimit = 64 * 1024
/** Requests in work beyond this are refused before any of them costs database time. */
const mostInWork = 1_500
/** Open live streams of this process: about 10 kB each; file descriptors end at 20,000 on common systems. */
const mostStreams = 12_000

/** What a request shows of who sends it. */
export interface Credentials {
  readonly mall: string
  readonly officer: { id: string; mall: string } | undefined
  readonly deviceToken: string | undefined
}

export interface HttpOptions {
  readonly ground: Ground
  readonly routes: readonly Route[]
  readonly hub: Hub
  /** Turns credentials into who is asking (module people). */
  readonly identify: (credentials: Credentials) => Promise<Who>
  readonly sessions: SessionStore
  readonly secret: string
  readonly proxies: readonly string[]
  /** Every answer about the hall's clock in demo mode is honest about it. */
  readonly ready: () => Promise<void>
}

const sessionOf = (request: FastifyRequest, reply: FastifyReply): SessionPort => ({
  async begin(officer) {
    await request.session.regenerate()
    request.session.officer = officer
    await request.session.save()
  },
  end: () => request.session.destroy(),
  keepDeviceToken(token) {
    void reply.setCookie(deviceCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 400 * 24 * 3600,
      secure: request.protocol === 'https',
    })
  },
})

function deviceTokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers
  if (authorization?.startsWith('Bearer ')) return authorization.slice(7)
  const token = request.cookies[deviceCookie]
  return token === '' ? undefined : token
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A browser says where a request comes from; a write from another site is refused (CSRF). Programs send neither header. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = headerOf(request, 'sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('request.cross-site')
  const origin = headerOf(request, 'origin')
  if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new Refusal('request.cross-site')
}

export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { ground, routes, hub } = options
  const app = fastify({
    bodyLimit,
    logger: false,
    // Who asks, and whether by HTTPS, is what these say; everybody else may say what they like.
    trustProxy: options.proxies.length > 0 ? [...options.proxies] : false,
    requestTimeout: 30_000,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      void sendProblem(request, reply, refusalOf(error) ?? new Refusal('request.malformed'))
    },
    clientErrorHandler: refuseBytes,
  })
  app.setValidatorCompiler(validatorCompiler())
  // The framework would take a body of plain text for words.
  app.removeContentTypeParser('text/plain')
  let inWork = 0
  /** How a request leaves the count: at its end, or when it becomes a live stream. */
  const inside = new Map<FastifyRequest, () => void>()

  app.addHook('onRequest', (request, reply, done) => {
    if (inWork >= mostInWork) {
      void sendProblem(request, reply, new Refusal('server.overloaded', {}, { retryAfterSeconds: 2 }))
      return
    }
    inWork++
    const leave = () => {
      if (inside.delete(request)) inWork--
    }
    inside.set(request, leave)
    reply.raw.once('close', leave)
    done()
  })

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('request.too-many', {}, { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(session, {
    secret: options.secret,
    cookieName: sessionCookie,
    store: options.sessions,
    saveUninitialized: false,
    rolling: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: sessionHours * 3600_000 },
  })
  await openApi(app)

  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    // A browser whose device was revoked must be able to sign in or pair again.
    if (refusal?.code === 'access.device-unknown') void reply.clearCookie(deviceCookie, { path: '/' })
    if (!refusal) ground.log(`${request.method} ${request.routeOptions.url ?? '?'} failed`, error)
    return sendProblem(request, reply, refusal ?? new Refusal('server.fault'))
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Refusal('not-found')))

  app.get('/health/live', { schema: { hide: true } }, () => ({ status: 'live' }))
  app.get('/health/ready', { schema: { hide: true } }, async () => {
    await options.ready()
    return { status: 'ready' }
  })

  for (const route of routes) {
    const { operation } = route
    app.route({
      method: operation.method,
      // A look at the head of a stream would never end.
      exposeHeadRoute: operation.stream !== true,
      ...(operation.mostBytes === undefined ? {} : { bodyLimit: operation.mostBytes }),
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      schema: {
        operationId: operation.id,
        summary: operation.summary,
        tags: [operation.tag],
        ...(operation.params ? { params: operation.params } : {}),
        ...(operation.query ? { querystring: operation.query } : {}),
        ...(operation.body ? { body: operation.body } : {}),
        response: operation.stream ? {} : { [operation.status ?? 200]: operation.output },
      },
      config: {
        refuses: operation.refuses ?? [],
        stream: operation.stream === true,
        ...(operation.perMinute === undefined ? {} : { rateLimit: { max: operation.perMinute } }),
      },
      handler: async (request, reply) => {
        refuseCrossSite(request)
        const key = headerOf(request, 'idempotency-key')
        if (key !== undefined && (key.length < 8 || key.length > 200))
          throw new Refusal(
            'request.malformed',
            {},
            { faults: [{ path: 'headers/idempotency-key', reason: 'must have 8 to 200 characters' }] },
          )
        const params = request.params as { mall?: string }
        const who = await options.identify({
          mall: params.mall ?? '',
          officer: request.session.officer,
          deviceToken: deviceTokenOf(request),
        })
        route.allow(who, params.mall ?? '')
        const asked = ask(route, who, request, {
          key,
          session: sessionOf(request, reply),
        })
        if (route.audience) {
          const audience = await route.audience(ground, asked)
          const query = request.query as { after?: string }
          if (hub.open >= mostStreams) throw new Refusal('server.overloaded', {}, { retryAfterSeconds: 10 })
          inside.get(request)?.()
          reply.hijack()
          await hub.add(
            reply.raw,
            asked.mall,
            who,
            audience,
            headerOf(request, 'last-event-id') ?? query.after,
          )
          return reply
        }
        void reply.header('cache-control', 'no-store').code(operation.status ?? 200)
        return route.handle(ground, asked)
      },
    })
  }
  return app
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  // A request refused before its cookies were read has none.
  const cookies = request.cookies as Record<string, string | undefined> | undefined
  const locale = localeOf(cookies ? cookies['lang'] : undefined, headerOf(request, 'accept-language'))
  if (refusal.retryAfterSeconds !== undefined) void reply.header('retry-after', refusal.retryAfterSeconds)
  return reply
    .code(codes[refusal.code].status)
    .header('content-language', locale)
    .header('cache-control', 'no-store')
    .type(problemType)
    .send(JSON.stringify(problemOf(refusal, locale)))
}
