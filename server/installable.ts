import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { FastifyInstance } from 'fastify'
import { hall } from '../contract/index.ts'
import type { Client, Locale } from '../contract/index.ts'
import { palette } from '../contract/look/index.ts'
import { icons, isIconFile } from '../web/citizen/installable/addresses.ts'
import { iconSvg } from '../web/citizen/installable/icon.ts'
import { manifestOf } from '../web/citizen/installable/manifest.ts'
import { themeSheet } from '../web/kit/page.ts'
import { Refusal } from './base/refusal.ts'
import type { Built } from './built.ts'
import { ProblemThrown } from './http/client.ts'
import { localeOf } from './http/problem.ts'

interface InMall {
  Params: { mall: string }
}

const forEver = 'public, max-age=31536000, immutable'

/** What makes a hall an app on a phone: its manifest, its icons, and the worker that keeps tickets for the way without a net. */
export async function mountInstallable(
  app: FastifyInstance,
  clients: Readonly<Record<Locale, Client>>,
  built: Built,
): Promise<void> {
  const program = await readFile(join(built.directory, built.fileOf('citizen/worker/worker.ts')), 'utf8')
  const files = built.withImports([
    'citizen/citizen.css',
    'citizen/islands/ticket.ts',
    'citizen/islands/tickets.ts',
  ])

  app.get<InMall>('/:mall/app.webmanifest', { schema: { hide: true } }, async (asked, reply) => {
    const { params } = asked
    const locale = localeOf(asked.cookies['lang'], asked.headers['accept-language'])
    const [mall, theme] = await Promise.all([
      clients[locale](hall.getMall, { params }).catch(asUnknown),
      clients[locale](hall.getTheme, { params }).catch(asUnknown),
    ])
    const { ticket } = asked.query as { ticket?: unknown }
    const known = typeof ticket === 'string' && /^[\w-]{20,40}$/.test(ticket) ? ticket : undefined
    return reply
      .type('application/manifest+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(manifestOf(mall, theme, locale, known)))
  })

  // Drawn once a look: a picture costs some milliseconds of the processor.
  const drawn = new Map<string, Buffer>()
  app.get<InMall & { Params: { file: string } }>(
    '/:mall/icons/:file',
    { schema: { hide: true } },
    async ({ params: { mall, file }, query }, reply) => {
      if (!isIconFile(file)) throw new Refusal('not-found')
      const theme = await clients.id(hall.getTheme, { params: { mall } }).catch(asUnknown)
      const name = `${mall} ${theme.digest} ${file}`
      const colours = {
        ground: theme.brand,
        ink: palette.light['on-primary'] ?? '',
        accent: theme.colours['primary-200'] ?? palette.light['primary-200'] ?? '',
      }
      const picture = drawn.get(name) ?? draw(iconSvg(colours, icons[file].size, icons[file].cut))
      drawn.set(name, picture)
      const named = (query as { v?: unknown }).v === theme.digest
      return reply
        .type('image/png')
        .header('cache-control', named ? forEver : 'no-cache')
        .send(picture)
    },
  )

  app.get<InMall>('/:mall/worker.js', { schema: { hide: true } }, async ({ params }, reply) => {
    const mall = await clients.id(hall.getMall, { params }).catch(asUnknown)
    const all = [...files, ...themeSheet(mall)]
    const version = createHash('sha256')
      .update(program)
      .update(JSON.stringify(all))
      .digest('hex')
      .slice(0, 16)
    const build = JSON.stringify({ mall: mall.id, version, files: all })
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(`const selasoBuild=${build};\n${program}`)
  })
}

/** A hall that nobody has; any other trouble passes on. */
function asUnknown(error: unknown): never {
  throw error instanceof ProblemThrown && error.problem.status === 404 ? new Refusal('mall.unknown') : error
}

const draw = (svg: string): Buffer => Buffer.from(new Resvg(svg).render().asPng())
