import { randomUUID } from 'node:crypto'
import { latencies, median, round } from './figures.ts'
import type { Load } from './figures.ts'
import { cpuSeconds } from './machine.ts'
import { pgbench } from './pgbench.ts'
import { benchDay, floorDay, floorNow, mall } from './stage.ts'
import type { Asker, Stage } from './stage.ts'

const counters = ['G02-1', 'G02-2', 'G02-3', 'G02-4', 'G02-5', 'G02-6', 'G02-7', 'G01-7'] as const
const line = 'A2'
const service = 'kk-baru'

/**
 * One turn of a counter: call next, nobody comes, back into line. So the line keeps its length, and each turn is three
 * commands. On the floor the same turn is the same SQL, the functions that the server calls, three statements and one
 * transaction each, without any HTTP.
 */
const step = (type: string, from: string, version: number, change: string) => `
select id from queue.write_steps('${mall}', jsonb_build_array(:ticket::jsonb || jsonb_build_object(
  'version', (:ticket::jsonb ->> 'version')::int + ${version}, ${change}, 'stepped_at', ${floorNow},
  'before_step', :ticket::jsonb - array['token', 'before_step'], 'event', gen_random_uuid(), 'at', ${floorNow},
  'type', '${type}', 'actor', 'officer-bench', 'key', gen_random_uuid(), 'operation', 'step', 'digest', 'digest',
  'data', jsonb_build_object('number', :ticket::jsonb -> 'number', 'queue', '${line}', 'counter', :ticket::jsonb -> 'counter',
    'due', :ticket::jsonb -> 'due_at', 'from', '${from}'))));
`
const floorScript = `
select to_jsonb(ticket) as ticket from queue.call_next('${mall}', ${floorNow}, '${floorDay}',
  array[(array[${counters.map((c) => `'${c}'`).join(', ')}])[:client_id::int + 1]], array[null]::uuid[], array['officer-bench'],
  array[gen_random_uuid()::text], array['digest'], array[gen_random_uuid()], '[{"zone":"Z2","counter":"G02-1","counterLabel":"Loket 1","booth":"G02"}]') \\gset
${step('ticket.no-show', 'called', 0, `'state', 'no-show', 'ended_at', ${floorNow}`)}
${step('ticket.resumed', 'no-show', 1, `'state', 'waiting', 'counter', null, 'called_at', null, 'ended_at', null`)}
`

interface Called {
  readonly ticket: { readonly id: string; readonly visit: string } | null
}

export interface CallOptions {
  readonly name: string
  readonly waiting: number
  readonly seconds: number
  readonly rounds: number
}

export async function callLoad(stage: Stage, program: string, options: CallOptions): Promise<Load> {
  await layOut(stage, options.waiting)
  const admin = stage.asker({ cookie: await stage.officer('admin') }, 1)
  const officers: Asker[] = []
  for (const [i, counter] of counters.entries()) {
    await admin.put(`/api/malls/${mall}/counters/${counter}/queues`, { queues: [line] })
    const officer = stage.asker({ cookie: await stage.officer(`petugas-disdukcapil-${i + 1}`) }, 1)
    const opened = await officer.post(`/api/malls/${mall}/counters/${counter}/open`)
    if (opened.status !== 200) throw new Error(`${counter} could not open: ${JSON.stringify(opened.body)}`)
    officers.push(officer)
  }
  const ours: number[] = []
  const floors: number[] = []
  const waits: number[] = []
  const held = new Map<string, string>()
  let refused = 0
  let doubleCalls = 0
  let turns = 0
  let cpu = 0

  const turn = async (officer: Asker, counter: string, count: boolean) => {
    const begun = performance.now()
    const { status, body } = await officer.post<Called>(
      `/api/malls/${mall}/counters/${counter}/call-next`,
      undefined,
      randomUUID(),
    )
    if (count) waits.push(performance.now() - begun)
    if (status !== 200 || body.ticket === null) {
      refused++
      return
    }
    const { id, visit } = body.ticket
    if (held.has(id) || [...held.values()].includes(visit)) doubleCalls++
    held.set(id, visit)
    const gone = await officer.post(`/api/malls/${mall}/tickets/${id}/no-show`, undefined, randomUUID())
    held.delete(id)
    const back = await officer.post(`/api/malls/${mall}/tickets/${id}/resume`, undefined, randomUUID())
    if (gone.status !== 200 || back.status !== 200) refused++
  }
  const work = async (seconds: number, count: boolean) => {
    const until = performance.now() + seconds * 1000
    let made = 0
    await Promise.all(
      officers.map(async (officer, i) => {
        while (performance.now() < until) {
          await turn(officer, counters[i] ?? '', count)
          made++
        }
      }),
    )
    return made
  }
  // A hall's server runs all day: it is not measured while its code is still being compiled.
  await work(3, false)
  for (let i = 0; i < options.rounds; i++) {
    floors.push(
      await pgbench(program, stage.appUrl, floorScript, { seconds: options.seconds, clients: 8, mall }),
    )
    const before = cpuSeconds([stage.serverPid, stage.postgresPid])
    const begun = performance.now()
    const made = await work(options.seconds, true)
    ours.push((made * 1000) / (performance.now() - begun))
    cpu += cpuSeconds([stage.serverPid, stage.postgresPid]) - before
    turns += made
  }
  await mustHaveTurned(stage)
  return {
    name: options.name,
    perSecond: round(median(ours), 0),
    floorPerSecond: round(median(floors), 0),
    ratio: round(median(ours.map((value, i) => value / (floors[i] ?? 1)))),
    ...latencies(waits),
    duplicates: 0,
    doubleCalls: doubleCalls + (await countDoubleCalls(stage)),
    refused,
    cpuMsPerOperation: round((cpu * 1000) / Math.max(1, turns * 3), 3),
    note: 'one turn = call next, no-show, back into line; latencies are those of call next',
  }
}

/** Lines of the wished length on the bench's day and on the floor's. */
async function layOut(stage: Stage, waiting: number): Promise<void> {
  await stage.owner.query(`delete from queue.ticket where mall = $1 and queue = $2`, [mall, line])
  for (const day of [benchDay, floorDay])
    await stage.owner.query(
      `with v as (insert into queue.visit (mall, id, day, started_at)
         select $1, gen_random_uuid(), $2::date, now() from generate_series(1, $3) returning id)
       insert into queue.ticket (mall, id, visit, day, series, number, queue, service, state, due_at, issued_at, token)
       select $1, gen_random_uuid(), id, $2::date, $4, 100000 + row_number() over (), $4, $5, 'waiting',
              $2::date + interval '1 hour' + row_number() over () * interval '1 second', $2::date, gen_random_uuid()::text from v`,
      [mall, day, waiting, line, service],
    )
  await stage.owner.query('vacuum analyze queue.ticket')
}

/** A floor whose steps were written by nobody would be no floor. */
async function mustHaveTurned(stage: Stage): Promise<void> {
  const { rows } = await stage.owner.query<{ type: string; n: number }>(
    `select type, count(*)::int as n from base.event where mall = $1 and actor = 'officer-bench' group by type`,
    [mall],
  )
  const counts = new Set(rows.map((row) => row.n))
  if (rows.length !== 3 || counts.size !== 1)
    throw new Error(`The floor did other work: ${JSON.stringify(rows)}`)
}

/** In the event log: a call of a ticket that was already at a counter. */
async function countDoubleCalls(stage: Stage): Promise<number> {
  const { rows } = await stage.owner.query<{ bad: number }>(
    `select count(*)::int as bad from (
       select type, lag(type) over (partition by subject order by base.event.txid, seq) as before
       from base.event where mall = $1 and subject like 'tickets/%') steps
     where type = 'ticket.called' and before in ('ticket.called', 'ticket.recalled', 'ticket.started')`,
    [mall],
  )
  return rows[0]?.bad ?? 0
}
