import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { PrinterStatus } from '../contract/printing.ts'
import {
  bytesOf,
  faultSentences,
  HallError,
  HallLine,
  Journal,
  printerAt,
  runAgent,
  samplePaper,
  ticketPng,
} from '../print-agent/index.ts'
import { SetupError } from '../server/config.ts'

interface Options {
  readonly server?: string
  readonly token?: string
  readonly printer?: string
  readonly mall: string
  readonly mode: PrinterStatus['mode']
  readonly state: string
  readonly testPage?: boolean
  readonly preview?: string
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new SetupError(`Say ${name}; see selaso print-agent --help.`)
  return value
}

async function run(options: Options): Promise<void> {
  if (options.preview !== undefined) {
    writeFileSync(options.preview, ticketPng(samplePaper))
    console.log(`A ticket as it would be printed: ${options.preview}`)
    return
  }
  const printer = printerAt(needed(options.printer, '--printer'))
  if (!printer) throw new SetupError('--printer must be tcp://HOST:9100 or file:/dev/usb/lp0.')
  if (options.testPage) {
    const fault = await printer.print(bytesOf(samplePaper, options.mode))
    if (fault !== null) throw new SetupError(faultSentences[fault])
    console.log('The test page was sent to the printer.')
    return
  }
  const ending = new AbortController()
  for (const sign of ['SIGINT', 'SIGTERM'] as const) process.once(sign, () => ending.abort())
  const hall = new HallLine(
    needed(options.server, '--server'),
    options.mall,
    needed(options.token, '--token (or SELASO_PRINT_TOKEN)'),
  )
  try {
    await runAgent({
      hall,
      printer,
      journal: new Journal(options.state),
      mode: options.mode,
      say: (line) => console.log(line),
      signal: ending.signal,
    })
  } catch (error) {
    if (error instanceof HallError)
      throw new SetupError(
        'The server does not know this token as a print agent. Register the agent anew in the administration.',
        { cause: error },
      )
    throw error
  }
}

export function printAgentCommand(): Command {
  return new Command('print-agent')
    .description('print tickets on a receipt printer: runs beside the printer, as a paired device')
    .option('--server <url>', 'address of the hall, e.g. https://mpp.example.go.id')
    .addOption(new Option('--token <token>', 'token of the device').env('SELASO_PRINT_TOKEN'))
    .option('--printer <address>', 'tcp://HOST:9100 or file:/dev/usb/lp0')
    .option('--mall <id>', 'which hall', 'pekanbaru')
    .addOption(
      new Option('--mode <mode>', 'picture or the printer’s own letters')
        .choices(['bitmap', 'command'])
        .default('bitmap'),
    )
    .option(
      '--state <file>',
      'remembers the last jobs across a restart',
      join(process.cwd(), 'selaso-print-agent.json'),
    )
    .option('--test-page', 'print one page without a server, and end')
    .option('--preview <file.png>', 'write the test page as a picture, and end')
    .action(run)
}
