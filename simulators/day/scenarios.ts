import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readScenario, ScenarioError } from './model/scenario.ts'
import type { Scenario } from './model/scenario.ts'

/** A scenario by name, or from a file of one's own (which may be based on a named one). */
export async function findScenario(asked: string, directory: string): Promise<Scenario> {
  return readScenario(asked, async (name) => {
    const own = name === asked && /[./\\]/.test(name)
    const path = own ? name : join(directory, `${name}.json`)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined)
      throw new ScenarioError(
        own
          ? `There is no scenario file ${name}.`
          : `There is no scenario ${name}; known: ${(await namesIn(directory)).join(', ')}.`,
      )
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new ScenarioError(`Scenario ${name} is not JSON.`)
    }
  })
}

const namesIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'))
