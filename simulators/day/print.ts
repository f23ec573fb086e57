import type { Figures } from './result.ts'

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

function row(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
    .join('  ')
    .trimEnd()
}

/** The figures for people. */
export function printed(figures: Figures, title: string, nameOf: (queue: string) => string): string {
  const { counts } = figures
  const refused = Object.entries(figures.refused)
  const named = figures.queues.map((queue) => ({
    ...queue,
    name: `${queue.id} ${nameOf(queue.id)}`.slice(0, 44),
  }))
  const widths = [Math.max(5, ...named.map(({ name }) => name.length)), 7, 10, 9, 7]
  return [
    `${title}: ${figures.days.join(', ')} (seed ${figures.seed})`,
    '',
    `Visitors          ${figures.visitors}, with ${figures.numbers} numbers at ${figures.counters} counters`,
    `Served            ${figures.served} completely (${figures.numbersServed} numbers), left ${figures.left}`,
    `Wait              mean ${figures.meanWaitMinutes} min, 9 of 10 within ${figures.p90WaitMinutes} min`,
    `Service level     ${percent(figures.withinTarget)} within ${figures.targetMinutes} min`,
    `No number         ${refused.length === 0 ? 'nobody' : refused.map(([code, n]) => `${n} ${code}`).join(', ')}`,
    `Left              ${counts.walkedAway} lost patience, ${counts.noShows} not there when called (${counts.cameBack} came back), ${counts.sentHome} sent home at the end`,
    `At the counters   ${counts.calls} calls, ${counts.recalls} recalls, ${counts.parked} set aside, ${counts.transferred} transferred, ${counts.undone} slips taken back`,
    `Survey            ${counts.surveyed} answered`,
    '',
    row(['Line', 'served', 'mean wait', '9 of 10', 'longest'], widths),
    ...named.map((queue) =>
      row(
        [
          queue.name,
          queue.served,
          queue.meanWaitMinutes.toFixed(1),
          queue.p90WaitMinutes.toFixed(1),
          queue.longestLine,
        ],
        widths,
      ),
    ),
    '',
    `Checks            ${figures.doubleCalls} double calls, ${figures.outOfOrder} out of order, ${figures.duplicates} numbers given twice, ${figures.gaps} missing${
      figures.heardAll ? '' : ' (the live stream had holes)'
    }`,
  ].join('\n')
}
