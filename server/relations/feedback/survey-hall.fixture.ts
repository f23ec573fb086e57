import pg from 'pg'
import { queue, relations } from '../../../contract/index.ts'
import type { Answers } from '../../../contract/relations.ts'
import { mall, openWorld } from '../../../tests/world.ts'

/** Every element with the same answer. */
export const all = (score: number): Answers =>
  Object.fromEntries(relations.elements.map((code) => [code, score])) as Answers

/** A hall in which visitors are served one after the other and then say what they think. */
export async function openSurveyHall() {
  const world = await openWorld()
  const kiosk = await world.kiosk()
  const officer = await world.officer('petugas-disdukcapil-1')
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
  const take = async () =>
    (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output
  const serve = async (issued: { ticket: queue.Ticket }) => {
    const params = { mall, ticket: issued.ticket.id }
    await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })
    await officer(queue.startService, { params })
    await officer(queue.finishService, { params, body: { outcome: 'served' } })
  }
  const served = async () => {
    const issued = await take()
    await serve(issued)
    return issued
  }
  const submit = async (token: string, answers: Answers) =>
    (await world.anonymous(relations.submitSurvey, { params: { mall, ticket: token }, body: { answers } }))
      .output
  return {
    world,
    take,
    serve,
    served,
    submit,
    answer: async (answers: Answers) => submit((await served()).token, answers),
    /** As the owner of the database: beyond every wall. */
    rows: async (text: string): Promise<object[]> => {
      const client = new pg.Client({ connectionString: world.ownerUrl })
      await client.connect()
      try {
        return (await client.query<object>(text)).rows
      } finally {
        await client.end()
      }
    },
  }
}

export type SurveyHall = Awaited<ReturnType<typeof openSurveyHall>>
