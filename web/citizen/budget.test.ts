import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** Bytes over the wire of a built file and of what it imports. */
const built = async (input: string): Promise<number> => {
  const result = await build({
    configFile: false,
    root: 'web',
    base: '/assets/',
    logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input } },
  })
  const files = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return files.reduce(
    (sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length,
    0,
  )
}

test('the style of the citizen pages is at most 12 kB, the live ticket’s script at most 10 kB', async () => {
  expect(await built('web/citizen/citizen.css')).toBeLessThan(12_000)
  expect(await built('web/citizen/islands/ticket.ts')).toBeLessThan(10_000)
})
