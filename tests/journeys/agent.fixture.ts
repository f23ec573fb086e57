import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HallLine, Journal, printerAt, runAgent } from '../../print-agent/index.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { openPrinter } from '../../simulators/printer/index.ts'
import type { SimulatedPrinter } from '../../simulators/printer/index.ts'
import { mall } from '../world.ts'
import type { Stage } from './stage.ts'

/** A print agent beside a simulated printer, paired with the hall. */
export async function openAgent({ world, base }: Stage): Promise<{
  readonly printer: SimulatedPrinter
  close(): Promise<void>
}> {
  const { token } = await ensureDevice(world.selaso.ground, mall, {
    kind: 'print-agent',
    label: 'Printer Kios 1',
    zone: null,
  })
  const simulated = await openPrinter()
  const printer = printerAt(simulated.address)
  if (!printer) throw new Error('no printer')
  const directory = mkdtempSync(join(tmpdir(), 'selaso-agent-'))
  const ending = new AbortController()
  const ended = runAgent({
    hall: new HallLine(base, mall, token),
    printer,
    journal: new Journal(join(directory, 'journal.json')),
    mode: 'bitmap',
    say: () => undefined,
    signal: ending.signal,
    waitSeconds: 1,
    retryMs: 100,
  })
  return {
    printer: simulated,
    async close() {
      ending.abort()
      await simulated.close()
      await ended
      rmSync(directory, { recursive: true })
    },
  }
}
