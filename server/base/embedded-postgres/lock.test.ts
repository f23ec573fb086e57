import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from './lock.ts'

let directory = ''
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'selaso-lock-'))))
afterEach(() => rm(directory, { recursive: true }))

it('of many starters one at a time is let in, all are at last, and nothing is left', async () => {
  let inside = 0
  let most = 0
  const starters = Array.from({ length: 12 }, () =>
    withLock(directory, async () => {
      most = Math.max(most, ++inside)
      await sleep(5)
      inside -= 1
    }),
  )
  await Promise.all(starters)
  expect(most).toBe(1)
  expect(await readdir(directory)).toEqual([])
})

it('the lock of a dead starter, or of one whose pid was given out again, holds nobody up', async () => {
  await writeFile(join(directory, 'postgres.lock.4194304.0badf00d-1.aaaaaaaaaaaa'), '')
  await writeFile(join(directory, `postgres.lock.${process.pid}.0badf00d-1.aaaaaaaaaaaa`), '')
  expect(await withLock(directory, () => readdir(directory))).toHaveLength(1)
})

it('a starter that fails gives its lock back', async () => {
  await expect(withLock(directory, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await readdir(directory)).toEqual([])
})
