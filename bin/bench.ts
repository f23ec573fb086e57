import { Command, InvalidArgumentError } from 'commander'
import { bench } from '../tools/bench/index.ts'
import type { Load } from '../tools/bench/figures.ts'

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('a positive number, please')
  return value
}

function row(load: Load): string {
  const cells = [
    load.perSecond,
    load.floorPerSecond,
    load.ratio,
    load.p50Ms,
    load.p95Ms,
    load.p99Ms,
    load.cpuMsPerOperation,
    load.duplicates,
    load.doubleCalls,
    load.refused,
  ]
  return `${load.name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
}

export function benchCommand(): Command {
  return new Command('bench')
    .description('figures as ratios against bare PostgreSQL (pgbench) measured in the same run')
    .option('--json', 'for machines')
    .option('--seconds <n>', 'length of one round', positive, 5)
    .option('--rounds <n>', 'rounds of each load, floor and ours in turn', positive, 3)
    .option('--phones <n>', 'phones that listen in the stream load', positive, 5000)
    .option('--only <part>', 'only loads whose name has this part')
    .action(
      async (options: { json?: boolean; seconds: number; rounds: number; phones: number; only?: string }) => {
        const report = await bench({
          seconds: options.seconds,
          rounds: options.rounds,
          phones: options.phones,
          only: options.only,
          say: (line) => {
            console.error(line)
          },
        })
        if (options.json) {
          console.log(JSON.stringify(report))
          return
        }
        console.log(`${report.machine.cores} cores, ${report.machine.memoryGiB} GiB`)
        const names = [
          'a second',
          'floor',
          'ratio',
          'p50 ms',
          'p95 ms',
          'p99 ms',
          'CPU ms',
          'dupl.',
          'double',
          'refused',
        ]
        console.log(`${'load'.padEnd(20)}${names.map((name) => name.padStart(10)).join('')}`)
        for (const load of report.loads) {
          console.log(row(load))
          if (load.note !== undefined) console.log(`  ${load.note}`)
        }
        if (report.kilobytesPerStream !== undefined)
          console.log(`one more open live stream: ${report.kilobytesPerStream} kB of server memory`)
        if (report.rest) {
          const { firstStartSeconds, secondStartSeconds, idleMegabytes } = report.rest
          console.log(
            `built program to ready: first start ${firstStartSeconds} s, second ${secondStartSeconds} s; ` +
              `idle server and database: ${idleMegabytes} MB`,
          )
        }
      },
    )
}
