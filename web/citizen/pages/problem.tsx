import { codes } from '../../../contract/codes.ts'
import type { Code, Problem, Words } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import type { PageResponse } from '../../kit/page.ts'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'

/** A refusal of the client in words: in the language of the page, whatever the language it was thrown in. */
export const problemPage = (visit: Visit, problem: Problem): PageResponse => {
  const known = Object.entries(codes).find(([code]) => code === problem.code)?.[1]
  const title = known?.title[visit.locale] ?? problem.title
  return wordsPage(visit, problem.code, problem.status >= 400 ? problem.status : 500, title, problem.words)
}

/** A refusal that the page itself found. */
export const refusedPage = (visit: Visit, code: Code): PageResponse =>
  wordsPage(visit, code, codes[code].status, codes[code].title[visit.locale], codes[code].detail)

const wordsPage = (
  visit: Visit,
  code: string,
  status: number,
  title: string,
  detail: Words,
): PageResponse => {
  const mall = visit.param('mall')
  return page(visit, {
    title,
    status,
    secret: true,
    children: (
      <>
        <PageHeader title={title} lead={detail[visit.locale]} />
        <p>
          <LinkButton href={code === 'mall.unknown' || mall === '' ? '/' : to.mall(mall)} icon="home">
            {visit.words.toHome}
          </LinkButton>
        </p>
      </>
    ),
  })
}
