import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Journeys and troubles take minutes, the rest seconds: begun first, they leave no core idle at the end. */
const isLong = ({ moduleId }: TestSpecification): boolean => /\/tests\/(journeys|trouble)\//.test(moduleId)

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
