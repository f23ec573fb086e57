import type { Call, Client, Locale, Operation, Output, Problem } from '../../contract/index.ts'
import type { Who } from '../base/context.ts'
import type { Ground } from '../base/ground.ts'
import { problemOf, refusalOf } from './problem.ts'
import { ask } from './route.ts'
import type { Route } from './route.ts'

/** A refusal as a caller of the contract sees it, in process as over HTTP. */
export class ProblemThrown extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'ProblemThrown'
    this.problem = problem
  }
}

/** The typed client of the contract for pages that the server itself renders: same gates and handlers, no HTTP. */
export function inProcessClient(ground: Ground, routes: readonly Route[], who: Who, locale: Locale): Client {
  const byId = new Map(routes.map((route) => [route.operation.id, route]))
  return async <O extends Operation>(operation: O, call: Call<O>): Promise<Output<O>> => {
    const route = byId.get(operation.id)
    if (!route) throw new Error(`No route for ${operation.id}`)
    try {
      const asked = ask(route, who, call)
      route.allow(who, asked.mall)
      // The route was made from this operation, so its answer has the operation's shape.
      return (await route.handle(ground, asked)) as Output<O>
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) throw new ProblemThrown(problemOf(refusal, locale))
      throw error
    }
  }
}
