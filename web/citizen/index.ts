import type { Client } from '../../contract/index.ts'
import type { Assets, PageRequest, PageResponse, Site } from '../kit/page.ts'
import { problemOf } from '../kit/problem.ts'
import { matchPath } from '../kit/route.ts'
import { problemPage } from './pages/problem.tsx'
import { routes } from './routes.ts'
import type { Visit } from './visit.ts'
import { words } from './words.ts'

export type { Assets, PageRequest, PageResponse, Site } from '../kit/page.ts'

/** The citizen pages as one function; a refusal of the client becomes a page in words with the refusal's status. */
export const citizenSite =
  (client: Client, assets: Assets): Site =>
  async (request) => {
    for (const route of routes) {
      const found = route.method === request.method && matchPath(route.path, request.path)
      if (!found) continue
      const visit = visitOf(client, assets, request, found)
      return answer(visit, route.page(visit))
    }
    return undefined
  }

const answer = async (visit: Visit, page: Promise<PageResponse>): Promise<PageResponse> => {
  try {
    return await page
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return problemPage(visit, problem)
  }
}

const visitOf = (
  client: Client,
  assets: Assets,
  request: PageRequest,
  found: ReadonlyMap<string, string>,
): Visit => ({
  request,
  client,
  assets,
  locale: request.locale,
  words: words[request.locale],
  param: (name) => found.get(name) ?? '',
})
