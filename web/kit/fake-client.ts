import type { Call, Client, Code, Operation, Output } from '../../contract/index.ts'
import { codes } from '../../contract/codes.ts'

/** For tests of faces: answers by operation, as typed as the contract. */
export interface Answer {
  readonly id: string
  readonly reply: (call: unknown) => unknown
}

export const on = <O extends Operation>(operation: O, reply: (call: Call<O>) => Output<O>): Answer => ({
  id: operation.id,
  reply: (call) => reply(call as Call<O>),
})

export const fakeClient = (answers: readonly Answer[]): Client => {
  const ask = (operation: Operation, call: unknown): Promise<unknown> => {
    const answer = answers.find((one) => one.id === operation.id)
    if (!answer) return Promise.reject(new Error(`the fake client has no answer for ${operation.id}`))
    return new Promise((resolve) => resolve(answer.reply(call)))
  }
  return ask as Client
}

/** A refusal as the in-process client throws it. */
export class Refused extends Error {
  readonly problem
  constructor(code: Code) {
    super(code)
    const { status, title, detail } = codes[code]
    this.problem = { type: 'about:blank', code, status, title: title.id, detail: detail.id, words: detail }
  }
}
