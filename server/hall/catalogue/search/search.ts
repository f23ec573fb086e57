import MiniSearch from 'minisearch'
import type { Locale } from '../../../../contract/index.ts'
import type { Hall, HallService } from '../hall.ts'
import { queryOf, wordsOf } from './query.ts'

interface Entry {
  readonly id: string
  readonly name: string
  readonly keywords: string
  readonly product: string
  readonly agency: string
  /** Name and keywords in the other language: found too, but after those of one's own. */
  readonly other: string
}

const fields = ['name', 'keywords', 'product', 'agency', 'other']
const boost = { name: 4, keywords: 3, product: 1.5, agency: 1.5, other: 1 }

const indexes = new WeakMap<Hall, Map<Locale, MiniSearch<Entry>>>()

function entryOf(hall: Hall, service: HallService, locale: Locale): Entry {
  const agency = hall.agencies.get(service.agency)
  const other = locale === 'id' ? 'en' : 'id'
  return {
    id: service.id,
    name: service.name[locale],
    keywords: service.keywords[locale].join(' '),
    // Products are official Indonesian names in both languages.
    product: service.standard.product.label,
    agency: `${agency?.shortName ?? ''} ${agency?.name ?? ''}`,
    other: `${service.name[other]} ${service.keywords[other].join(' ')}`,
  }
}

/** Built with the first search of a snapshot in a language; goes with the snapshot. */
function indexOf(hall: Hall, locale: Locale): MiniSearch<Entry> {
  const known = indexes.get(hall)?.get(locale)
  if (known) return known
  const index = new MiniSearch<Entry>({
    fields,
    tokenize: wordsOf,
    searchOptions: {
      boost,
      // "akta" and "akte", "elektronk" and "elektronik"; words of three letters (KTP, SIM, PBB) mean what they say.
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      prefix: (term) => term.length > 2,
      weights: { fuzzy: 0.3, prefix: 0.5 },
      // A service is not better for having fewer keywords.
      bm25: { k: 1.2, b: 0.2, d: 0.5 },
    },
  })
  index.addAll(
    [...hall.services.values()]
      .filter(({ published }) => published)
      .map((service) => entryOf(hall, service, locale)),
  )
  const ofHall = indexes.get(hall) ?? new Map<Locale, MiniSearch<Entry>>()
  ofHall.set(locale, index)
  indexes.set(hall, ofHall)
  return index
}

/** Scores within this share of the best say the same: the catalogue's own order, common services first, decides. */
const step = 0.25

/** Services that fit what was typed, best first. Only when nothing fits all of it, what fits a part of it. */
export function searchHall(hall: Hall, text: string, locale: Locale, limit: number): HallService[] {
  const query = queryOf(text)
  if (!query) return []
  const index = indexOf(hall, locale)
  const strict = index.search(query.strict)
  const hits = strict.length > 0 ? strict : index.search(query.loose)
  const best = hits[0]?.score ?? 1
  const level = new Map(hits.map(({ id, score }) => [String(id), Math.ceil(score / best / step)]))
  return [...hall.services.values()]
    .filter(({ id }) => level.has(id))
    .sort((a, b) => (level.get(b.id) ?? 0) - (level.get(a.id) ?? 0))
    .slice(0, limit)
}
