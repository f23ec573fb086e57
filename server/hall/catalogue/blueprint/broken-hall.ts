import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Blueprint, Service } from '../../../../contract/blueprint/index.ts'
import type { Fault } from './fault.ts'
import { checkBlueprint, readBlueprint } from './read.ts'

export const pekanbaruDirectory = fileURLToPath(new URL('../../../../blueprints/pekanbaru', import.meta.url))

let read: Blueprint | undefined

/** A fresh copy of the hall of Pekanbaru, to break. */
export async function pekanbaru(): Promise<Blueprint> {
  if (!read) {
    const reading = await readBlueprint(pekanbaruDirectory)
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2))
    read = reading.blueprint
  }
  return structuredClone(read)
}

/** Writes files to a directory of their own and reads them back as a hall. */
export async function faultsOfFiles(files: ReadonlyMap<string, string>): Promise<readonly Fault[]> {
  const directory = await mkdtemp(join(tmpdir(), 'blueprint-'))
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(directory, name)), { recursive: true })
      await writeFile(join(directory, name), text)
    }
    const reading = await readBlueprint(directory)
    return reading.ok ? [] : reading.faults
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** What is said of Pekanbaru after one thing in it was broken. */
export async function faultsAfter(breakIt: (hall: Blueprint) => void): Promise<readonly Fault[]> {
  const hall = await pekanbaru()
  breakIt(hall)
  const reading = checkBlueprint(hall, { kind: 'directory' })
  return reading.ok ? [] : reading.faults
}

/** The list is never empty in Pekanbaru; a test that finds it so should stop here. */
export function at<T>(list: readonly T[] | undefined, index: number): T {
  const found = list?.[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}

export const booth = (hall: Blueprint, index: number) => at(at(hall.floors.floors, 0).booths, index)

export const service = (hall: Blueprint, agency: string, index = 0): Service =>
  at(hall.services[agency]?.services, index)
