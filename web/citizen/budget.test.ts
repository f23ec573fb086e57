import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

type File = Extract<Awaited<ReturnType<typeof build>>, { output: unknown }>['output'][number]

/** A built file and what it imports. */
const filesOf = async (input: string): Promise<readonly File[]> => {
  const result = await build({
    configFile: false,
    root: 'web',
    base: '/assets/',
    logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input } },
  })
  return (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
}

/** Bytes over the wire. */
const sizeOf = (files: readonly File[]): number =>
  files.reduce((sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length, 0)

const built = async (input: string): Promise<number> => sizeOf(await filesOf(input))

test('the style of the citizen pages is at most 12 kB, the script of a page at most 10 kB', async () => {
  expect(await built('web/citizen/citizen.css')).toBeLessThan(12_000)
  for (const island of ['ticket', 'tickets', 'survey'])
    expect(await built(`web/citizen/islands/${island}.ts`), island).toBeLessThan(10_000)
})

test('the service worker is one file without imports, at most 3 kB', async () => {
  const files = await filesOf('web/citizen/worker/worker.ts')
  expect(files).toHaveLength(1)
  expect(sizeOf(files)).toBeLessThan(3_000)
})
