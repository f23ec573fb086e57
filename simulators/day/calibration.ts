import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import Value from 'typebox/value'
import { MallPart } from '../../contract/blueprint/mall.ts'
import { VisitorsPart } from '../../contract/blueprint/visitors.ts'
import type { Calibration } from './model/demand.ts'

/** Only these parts are looked at; the rest of the files is the business of `blueprint check`. */
const Visitors = Type.Pick(VisitorsPart, ['simulator'])
const Mall = Type.Pick(MallPart, ['settings'])

/** What a hall's blueprint says about its visitors and its target. */
export async function readCalibration(blueprint: string): Promise<Calibration> {
  const [visitors, mall] = await Promise.all([
    read(Visitors, join(blueprint, 'visitors.json')),
    read(Mall, join(blueprint, 'mall.json')),
  ])
  const { visitorsPerDay, arrivalProfile, agencyShares, seasons } = visitors.simulator
  const { waitTarget } = mall.settings
  return { visitorsPerDay, arrivals: arrivalProfile, shares: agencyShares, seasons, waitTarget }
}

async function read<T extends Type.TSchema>(shape: T, path: string): Promise<Type.Static<T>> {
  const all: unknown = JSON.parse(await readFile(path, 'utf8'))
  const part = Value.Clean(shape, all)
  if (!Value.Check(shape, part)) throw new Error(`${path} is not as a blueprint should be.`)
  return part
}
