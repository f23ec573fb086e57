import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { bytesOf } from './bytes.ts'
import { ticketPng } from './picture.ts'
import { samplePaper } from './sample.ts'

/** The black dots that a printer would burn: all GS v 0 chunks one below the other. */
function decode(bytes: Uint8Array): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const rows: Uint8Array[] = []
  let width = 0
  for (let i = 0; i < bytes.length - 8; i++) {
    if (bytes[i] !== 0x1d || bytes[i + 1] !== 0x76 || bytes[i + 2] !== 0x30) continue
    const perRow = bytes[i + 4]! + 256 * bytes[i + 5]!
    const count = bytes[i + 6]! + 256 * bytes[i + 7]!
    width = perRow * 8
    for (let y = 0; y < count; y++) rows.push(bytes.subarray(i + 8 + y * perRow, i + 8 + (y + 1) * perRow))
    i += 7 + perRow * count
  }
  const data = new Uint8ClampedArray(width * rows.length * 4).fill(255)
  rows.forEach((row, y) => {
    for (let x = 0; x < width; x++)
      if ((row[x >> 3]! >> (7 - (x & 7))) & 1) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  })
  return { width, height: rows.length, data }
}

const link = 'https://mpp.example.go.id/pekanbaru/t/Zk3pXq0yTn2bVw8LmCdR5A'

it('what comes out of the printer is a picture whose QR code opens the live ticket', async () => {
  // It would fetch its program from a foreign server otherwise.
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(file).buffer },
    fireImmediately: true,
  })
  const { width, height, data } = decode(bytesOf({ ...samplePaper, link }, 'bitmap'))
  expect(width).toBe(576)
  expect(height % 8).toBe(0)
  const image = { data, width, height, colorSpace: 'srgb' as const, pixelFormat: 'rgba-unorm8' as const }
  const found = await readBarcodes(image, { formats: ['QRCode'] })
  expect(found.map((code) => code.text)).toEqual([link])
})

it('words are there without any font of the machine: the number alone covers much black', () => {
  const { width, data } = decode(bytesOf({ ...samplePaper, link }, 'bitmap'))
  const black = (from: number, to: number) => {
    let dots = 0
    for (let p = from * width; p < to * width; p++) if (data[p * 4] === 0) dots++
    return dots
  }
  expect(black(110, 270)).toBeGreaterThan(10_000)
  const pictures = process.env['SELASO_PICTURES']
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  writeFileSync(
    join(pictures, 'ticket.png'),
    ticketPng({ ...samplePaper, title: 'Nomor antrean Anda', link }),
  )
})

it('in command mode the printer writes the number large, draws the QR code itself, and cuts at the end', () => {
  const bytes = Buffer.from(bytesOf({ ...samplePaper, link }, 'command'))
  const text = bytes.toString('latin1')
  expect(text).toContain('\x1d!\x33')
  for (const words of ['A1-012', 'Layanan gratis', '09.00 WIB', 'Perkiraan dipanggil 10-20 menit lagi', link])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
  expect(text.trimEnd().slice(-12)).toMatch(/\x1dV/)
  expect(bytes.length).toBeLessThan(1_500)
})
