import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** TV boxes have the slowest processors of the hall: what they parse is counted over the wire, gzipped. */
const bytesOf = async (input: string): Promise<number> => {
  const result = await build({
    configFile: false,
    root: 'web',
    base: '/assets/',
    logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return outputs.reduce(
    (sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length,
    0,
  )
}

test('the script of a board is at most 7 kB, that of its self-test too, its style at most 12 kB', async () => {
  const sizes = {
    board: await bytesOf('web/board/island.ts'),
    selfTest: await bytesOf('web/board/check/island.ts'),
    style: await bytesOf('web/board/board.css'),
  }
  console.log('board, bytes gzipped:', sizes)
  expect(sizes.board).toBeLessThan(7_000)
  expect(sizes.selfTest).toBeLessThan(7_000)
  expect(sizes.style).toBeLessThan(12_000)
})
