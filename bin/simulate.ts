import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { SetupError } from '../server/config.ts'
import { packageDirectory } from '../server/package-directory.ts'
import {
  findScenario,
  isBroken,
  isReady,
  nobodyWatches,
  openLine,
  printed,
  progressBar,
  readCalibration,
  Refused,
  ScenarioError,
  simulate,
  SimulationError,
  startOwnServer,
} from '../simulators/day/index.ts'
import type { OwnServer } from '../simulators/day/index.ts'

interface Options {
  readonly seed: number
  readonly days: number
  readonly speed?: number
  readonly scenario: string
  readonly url: string
  readonly mall: string
  readonly date?: string
  readonly user: string
  readonly password: string
  readonly json?: boolean
}

const whole = (least: number) => (text: string) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least)
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
  return value
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It must be a number above 0.')
  return value
}

function date(text: string): string {
  const at = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It must be a date, e.g. 2026-11-24.')
  return text
}

function mall(text: string): string {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(text)) throw new InvalidArgumentError('It must be the id of a hall.')
  return text
}

export function simulateCommand(): Command {
  return new Command('simulate')
    .description('a whole walk-in day against a running demo server, through the public API only')
    .option('--seed <n>', 'the same seed plays the same day', whole(0), 1)
    .option('--days <n>', 'working days one after the other', whole(1), 1)
    .option(
      '--speed <x>',
      'simulated minutes a second, to watch it live (default: as fast as possible)',
      positive,
    )
    .option(
      '--scenario <name or file>',
      'ordinary, disdukcapil-surge, friday, ramadan, or a file',
      'ordinary',
    )
    .option(
      '--url <url>',
      'a demo server; without one, a server of its own is started',
      'http://localhost:8080',
    )
    .option('--mall <id>', 'which hall', mall, 'pekanbaru')
    .option('--date <day>', 'YYYY-MM-DD (default: the next fitting day on which nobody has a number)', date)
    .option('--user <name>', 'the demo administrator', 'admin')
    .addOption(
      new Option('--password <password>', 'of the demo administrator')
        .env('SELASO_ADMIN_PASSWORD')
        .default('selaso-demo-2026'),
    )
    .option('--json', 'for machines')
    .action(async (options: Options, command: Command) => {
      const isChosen = command.getOptionValueSource('url') !== 'default'
      await run(options, isChosen).catch((error: unknown) => {
        if (error instanceof SimulationError || error instanceof ScenarioError || error instanceof Refused)
          throw new SetupError(error.message, { cause: error })
        throw error
      })
    })
}

async function run(options: Options, isChosen: boolean): Promise<void> {
  const ending = new AbortController()
  const stop = () => ending.abort(new SimulationError('Stopped; the hall has its own time again.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  let own: OwnServer | undefined
  try {
    const scenario = await findScenario(options.scenario, join(packageDirectory, 'simulators/day/scenarios'))
    const calibration = await readCalibration(join(packageDirectory, 'blueprints', options.mall)).catch(
      () => {
        throw new SimulationError(`There is no blueprint of ${options.mall} that says who comes on a day.`)
      },
    )
    if (!isChosen && !(await answers(options.url))) {
      console.error(`Nothing answers at ${options.url}; starting a demo server of its own …`)
      own = await startOwnServer(join(packageDirectory, 'bin/selaso.mjs'), ending.signal)
    }
    const { figures, findings, hall } = await simulate({
      ...options,
      url: own?.url ?? options.url,
      scenario,
      calibration,
      sign: { user: options.user, password: options.password },
      signal: ending.signal,
      watch: process.stderr.isTTY || !options.json ? progressBar(process.stderr) : nobodyWatches,
    })
    for (const finding of findings) console.error(finding)
    const names = new Map(hall.queues.map((queue) => [queue.id, queue.name.en]))
    console.log(
      options.json
        ? JSON.stringify(figures)
        : printed(figures, scenario.title, (queue) => names.get(queue) ?? ''),
    )
    if (isBroken(figures)) process.exitCode = 1
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await own?.stop()
  }
}

async function answers(url: string): Promise<boolean> {
  const line = openLine(url)
  return isReady(line).finally(() => line.agent.destroy())
}
