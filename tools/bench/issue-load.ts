import { randomUUID } from 'node:crypto'
import { latencies, median, round } from './figures.ts'
import type { Load } from './figures.ts'
import { cpuSeconds } from './machine.ts'
import { pgbench } from './pgbench.ts'
import { benchDay, floorDay, floorNow, mall } from './stage.ts'
import type { Stage } from './stage.ts'

/** What one kiosk's ticket costs the bare database: the same function, one transaction each, ids made by PostgreSQL. */
const floorScript = (services: readonly string[]) => `
\\set k random(1, ${services.length})
select ord, outcome, ticket, number, line, ahead, open_counters from queue.issue_tickets(
  '${mall}', ${floorNow}, '${floorDay}', array['device-bench'], array[gen_random_uuid()::text], array['digest'],
  array[(array[${services.map((s) => `'${s}'`).join(', ')}])[:k::int]]::text[], array[null]::text[], array[${floorNow}],
  array[gen_random_uuid()], array[true], array[true], array[gen_random_uuid()],
  array[gen_random_uuid()::text], array[gen_random_uuid()]);
`

interface Issued {
  readonly ticket?: { readonly number: string }
}

export interface IssueOptions {
  readonly name: string
  readonly services: readonly string[]
  readonly kiosks: number
  readonly inFlight: number
  readonly seconds: number
  readonly rounds: number
}

export async function issueLoad(stage: Stage, program: string, options: IssueOptions): Promise<Load> {
  const kiosks = await Promise.all(
    Array.from({ length: options.kiosks }, async (_, i) =>
      stage.asker({ authorization: `Bearer ${await stage.kiosk(`${options.name} ${i}`)}` }, options.inFlight),
    ),
  )
  const ours: number[] = []
  const floors: number[] = []
  const waits: number[] = []
  let refused = 0
  let done = 0
  let cpu = 0
  const press = async (seconds: number, count: boolean) => {
    const until = performance.now() + seconds * 1000
    let pressed = 0
    await Promise.all(
      kiosks.flatMap((kiosk, k) =>
        Array.from({ length: options.inFlight }, async (_, lane) => {
          for (let i = k + lane; performance.now() < until; i++) {
            const service = options.services[i % options.services.length]
            const begun = performance.now()
            const { status } = await kiosk.post<Issued>(
              `/api/malls/${mall}/tickets`,
              { service, acceptUnstaffed: true },
              randomUUID(),
            )
            if (count) waits.push(performance.now() - begun)
            if (status === 201) pressed++
            else if (count) refused++
          }
        }),
      ),
    )
    return pressed
  }
  await press(1, false)
  for (let round = 0; round < options.rounds; round++) {
    floors.push(
      await pgbench(program, stage.appUrl, floorScript(options.services), {
        seconds: options.seconds,
        clients: 8,
        mall,
      }),
    )
    const before = cpuSeconds([stage.serverPid, stage.postgresPid])
    const begun = performance.now()
    const pressed = await press(options.seconds, true)
    ours.push((pressed * 1000) / (performance.now() - begun))
    cpu += cpuSeconds([stage.serverPid, stage.postgresPid]) - before
    done += pressed
  }
  return {
    name: options.name,
    perSecond: round(median(ours), 0),
    floorPerSecond: round(median(floors), 0),
    ratio: round(median(ours.map((value, i) => value / (floors[i] ?? 1)))),
    ...latencies(waits),
    duplicates: await countDuplicates(stage),
    doubleCalls: 0,
    refused,
    cpuMsPerOperation: round((cpu * 1000) / Math.max(1, done), 3),
  }
}

/** Numbers given twice, plus gaps, per line and day. */
async function countDuplicates(stage: Stage): Promise<number> {
  const { rows } = await stage.owner.query<{ bad: number }>(
    `select coalesce(sum(abs(tickets - distinct_numbers) + abs(highest - distinct_numbers)), 0)::int as bad from (
       select count(*) as tickets, count(distinct number) as distinct_numbers, max(number) as highest
       from queue.ticket where mall = $1 and day in ($2, $3) group by series, day) lines`,
    [mall, benchDay, floorDay],
  )
  return rows[0]?.bad ?? 0
}
