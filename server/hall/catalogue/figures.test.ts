import { expect, it } from 'vitest'
import { standardFigures } from './figures.ts'
import { pekanbaru } from './pekanbaru.test-data.ts'

it('counts the components of the service standards: the six published ones are never empty', async () => {
  const hall = await pekanbaru()
  const figures = standardFigures(hall)
  expect(figures.of).toBe(14)
  expect(figures.services).toBeGreaterThan(100)
  expect(figures.mean).toBeGreaterThanOrEqual(6)
  expect(figures.missing.has('requirements')).toBe(false)
  const agencies = [...hall.agencies.keys()].map((agency) => standardFigures(hall, agency).services)
  expect(agencies.reduce((sum, count) => sum + count, 0)).toBe(figures.services)
  expect(standardFigures(hall, 'nobody')).toMatchObject({ services: 0, mean: 0 })
})
