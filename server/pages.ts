import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hall, voice } from '../contract/index.ts'
import type { Client, Locale } from '../contract/index.ts'
import { boardPage } from '../web/board/index.ts'
import { citizenSite } from '../web/citizen/index.ts'
import { themeSheet } from '../web/kit/page.ts'
import type { Assets, Site } from '../web/kit/page.ts'
import { livingPage } from '../web/living/index.ts'
import { anonymous } from './base/context.ts'
import type { Ground } from './base/ground.ts'
import { Refusal } from './base/refusal.ts'
import { readBuilt } from './built.ts'
import type { Built } from './built.ts'
import { ProblemThrown, inProcessClient } from './http/client.ts'
import { localeOf } from './http/problem.ts'
import type { Route } from './http/route.ts'
import { mountInstallable } from './installable.ts'

const staffFaces = ['kiosk', 'counter', 'overview', 'admin', 'sign-in', 'device'] as const
const languageDays = 365

function assetsOf({ addressOf }: Built): Assets {
  return {
    styles: {
      citizen: addressOf('citizen/citizen.css'),
      board: addressOf('board/board.css'),
      living: addressOf('living/living.css'),
    },
    scripts: {
      ticket: addressOf('citizen/islands/ticket.ts'),
      tickets: addressOf('citizen/islands/tickets.ts'),
      board: addressOf('board/island.ts'),
      boardTest: addressOf('board/check/island.ts'),
      survey: addressOf('citizen/islands/survey.ts'),
    },
  }
}

interface InMall {
  Params: { mall: string }
}

/** Stands in the head, so that nothing is painted before. A hall that cannot be asked right now wears the kit's colours. */
async function themeLink(client: Client, mall: string): Promise<string> {
  try {
    const [sheet] = themeSheet(await client(hall.getMall, { params: { mall } }))
    return sheet === undefined ? '' : `<link rel="stylesheet" href="${sheet}">`
  } catch {
    return ''
  }
}

/** A recording or hall that is not there; any other trouble passes on. */
function asNotFound(error: unknown): never {
  throw error instanceof ProblemThrown && error.problem.status === 404 ? new Refusal('clip.unknown') : error
}

/** Citizen pages and boards are rendered here; staff faces are the built single pages. All speak only the contract. */
export async function mountPages(
  app: FastifyInstance,
  ground: Ground,
  routes: readonly Route[],
  directory: string,
): Promise<void> {
  const built = await readBuilt(directory)
  const assets = assetsOf(built)
  const clientOf = (locale: Locale) => inProcessClient(ground, routes, anonymous, locale)
  const clients = { id: clientOf('id'), en: clientOf('en') }
  const siteOf = (locale: Locale): Site => {
    const client = clients[locale]
    const board = boardPage(client, assets)
    const living = livingPage(client, assets)
    const citizen = citizenSite(client, assets)
    return async (request) => (await board(request)) ?? (await living(request)) ?? citizen(request)
  }
  const sites: Record<Locale, Site> = { id: siteOf('id'), en: siteOf('en') }
  const faces = new Map(
    await Promise.all(
      staffFaces.map(
        async (face) => [face, await readFile(join(directory, face, 'index.html'), 'utf8')] as const,
      ),
    ),
  )

  // Names of built files carry a digest of their content, so they may be kept for ever.
  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    dotfiles: 'deny',
    preCompressed: true,
  })

  await mountInstallable(app, clients, built)

  const client = clients.id
  for (const [face, html] of faces)
    app.get<InMall>(`/:mall/${face}`, { schema: { hide: true } }, async ({ params }, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(html.replace('</head>', `${await themeLink(client, params.mall)}</head>`)),
    )
  app.get<InMall>('/:mall/theme.css', { schema: { hide: true } }, async ({ params, query }, reply) => {
    const theme = await client(hall.getTheme, { params })
    const named = (query as { v?: unknown }).v === theme.digest
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      .header('etag', `"${theme.digest}"`)
      .send(theme.style)
  })

  // The words that boards speak. A file's name is its content, so a replaced recording has another address.
  app.get<InMall & { Params: { file: string } }>(
    '/:mall/voice/:file',
    { schema: { hide: true } },
    async ({ params: { mall, file } }, reply) => {
      const digest = /^([0-9a-f]{64})\.wav$/.exec(file)?.[1]
      if (digest === undefined) throw new Refusal('clip.unknown')
      const { wav } = await client(voice.getRecording, { params: { mall, digest } }).catch(asNotFound)
      return reply
        .type('audio/wav')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(Buffer.from(wav, 'base64'))
    },
  )

  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const url = new URL(request.url, 'http://hall')
    const asked = url.searchParams.get('lang')
    const locale = localeOf(asked ?? request.cookies['lang'], request.headers['accept-language'])
    if (asked === 'id' || asked === 'en')
      void reply.setCookie('lang', asked, { path: '/', sameSite: 'lax', maxAge: languageDays * 24 * 3600 })
    const answer = await sites[locale]({
      method: request.method === 'POST' ? 'POST' : 'GET',
      path: url.pathname,
      query: url.searchParams,
      form: request.method === 'POST' ? new URLSearchParams(request.body as Record<string, string>) : null,
      locale,
      now: ground.clock.now(),
    })
    if (!answer) {
      reply.callNotFound()
      return reply
    }
    void reply.code(answer.status).header('cache-control', 'no-store').header('content-language', locale)
    for (const [name, value] of Object.entries(answer.headers ?? {})) void reply.header(name, value)
    if (answer.redirect !== undefined) return reply.redirect(answer.redirect, answer.status)
    return reply.type('text/html; charset=utf-8').send(answer.html ?? '')
  }
  app.get('/', { schema: { hide: true } }, page)
  app.get('/:mall', { schema: { hide: true } }, page)
  app.get('/:mall/*', { schema: { hide: true } }, page)
  app.post('/:mall/*', { schema: { hide: true } }, page)
}
