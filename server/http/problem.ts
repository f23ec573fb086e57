import { codes } from '../../contract/index.ts'
import type { Code, Locale, Problem, Words } from '../../contract/index.ts'
import { Refusal } from '../base/refusal.ts'

export const problemType = 'application/problem+json'

function fill(sentence: string, locale: Locale, refusal: Refusal): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const phrase = refusal.phrases[name]?.[locale]
    return phrase ?? String(refusal.params[name] ?? whole)
  })
}

export function problemOf(refusal: Refusal, locale: Locale): Problem {
  const words: { status: number; title: Words; detail: Words } = codes[refusal.code]
  const detail = { id: fill(words.detail.id, 'id', refusal), en: fill(words.detail.en, 'en', refusal) }
  return {
    type: `/problems/${refusal.code}`,
    title: words.title[locale],
    status: words.status,
    code: refusal.code,
    detail: detail[locale],
    words: detail,
    ...(refusal.faults ? { faults: refusal.faults.map((fault) => ({ ...fault })) } : {}),
    ...(Object.keys(refusal.params).length > 0 ? { params: { ...refusal.params } } : {}),
  }
}

interface FrameworkError {
  readonly code?: string
  readonly statusCode?: number
  readonly validation?: readonly {
    instancePath: string
    message?: string
    params?: Record<string, unknown>
  }[]
  readonly validationContext?: string
}

const byStatus: Partial<Record<number, Code>> = {
  // What is kept from being served is not told from what is not there.
  403: 'not-found',
  404: 'not-found',
  413: 'request.too-large',
  // A name longer than any that is given.
  414: 'not-found',
  415: 'request.unsupported-type',
}

/** The refusal that an error of the framework stands for; undefined = a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { validation, validationContext, statusCode } = error as FrameworkError
  if (validation)
    return new Refusal(
      'request.malformed',
      {},
      {
        faults: validation.map((v) => ({
          path: `${validationContext ?? ''}${v.instancePath}`,
          reason: v.message ?? 'does not fit',
        })),
      },
    )
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return undefined
  return new Refusal(byStatus[statusCode] ?? 'request.malformed')
}

/** `id` unless the caller clearly prefers English. */
export function localeOf(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  if (cookie === 'id' || cookie === 'en') return cookie
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'id'
}
