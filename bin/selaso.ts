import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { readConfig, SetupError } from '../server/config.ts'
import { serve } from '../server/main.ts'
import { packageDirectory } from '../server/package-directory.ts'
import { benchCommand } from './bench.ts'
import { blueprintCommand } from './blueprint.ts'
import { printAgentCommand } from './print-agent.ts'
import { simulateCommand } from './simulate.ts'
import { voiceCommand } from './voice.ts'

const version = () => {
  const { version: text } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string
  }
  return text
}

function serveCommand(): Command {
  return new Command('serve')
    .description('start the database and serve the hall (what `npm start` runs)')
    .action(async () => {
      const running = await serve(readConfig(process.env))
      let ending = false
      const end = () => {
        if (ending) return
        ending = true
        void running.close().finally(() => process.exit(0))
      }
      process.on('SIGINT', end)
      process.on('SIGTERM', end)
    })
}

/** `npx selaso <command>`: exit 0 done, 1 refused or failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('selaso')
    .description('The one system of a public service mall (Mal Pelayanan Publik)')
    .version(version())
    .exitOverride()
    .addCommand(serveCommand())
    .addCommand(benchCommand())
    .addCommand(blueprintCommand())
    .addCommand(printAgentCommand())
    .addCommand(simulateCommand())
    .addCommand(voiceCommand())
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
    if (error instanceof SetupError) console.error(error.message)
    else console.error(error)
    process.exit(1)
  }
}
