import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { encode } from 'uqr'
import type { Paper } from '../contract/printing.ts'
import { wrap } from './wrap.ts'
import type { Weight } from './wrap.ts'

/** 72 mm of an 80 mm roll at 203 dpi. */
export const dots = 576
const edge = 24

/** Fonts come with the program: a new machine has none, or others. */
const fontFiles = () => {
  const { resolve } = createRequire(import.meta.url)
  return [
    resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  ]
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Things drawn from the top down; black only, for a thermal head knows no grey. */
class Sheet {
  readonly #parts: string[] = []
  #y = 16

  get y(): number {
    return this.#y
  }
  gap(height: number): void {
    this.#y += height
  }
  draw(part: string, height: number): void {
    this.#parts.push(part)
    this.#y += height
  }
  text(text: string, size: number, weight: Weight = 'regular', leading = 1.25): void {
    for (const line of wrap(text, size, weight, dots - 2 * edge)) {
      const base = this.#y + size
      this.draw(
        `<text x="${dots / 2}" y="${base}" text-anchor="middle" font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}">${escape(line)}</text>`,
        Math.round(size * leading),
      )
    }
  }
  rule(): void {
    this.gap(12)
    this.draw(`<rect x="${edge}" y="${this.#y}" width="${dots - 2 * edge}" height="3"/>`, 3)
    this.gap(12)
  }
  svg(): string {
    // A raster printer takes whole bytes of rows best: a multiple of eight.
    const height = Math.ceil((this.#y + 16) / 8) * 8
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${dots}" height="${height}" viewBox="0 0 ${dots} ${height}" font-family="Inter"><rect width="100%" height="100%" fill="#fff"/>${this.#parts.join('')}</svg>`
  }
}

function qr(sheet: Sheet, link: string): void {
  const { data, size } = encode(link, { ecc: 'M', border: 4 })
  // Whole dots a module, or its edges blur.
  const module = Math.max(4, Math.floor(300 / size))
  const left = Math.floor((dots - size * module) / 2)
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) =>
      on ? [`M${left + x * module} ${sheet.y + y * module}h${module}v${module}h-${module}z`] : [],
    ),
  )
  sheet.draw(`<path shape-rendering="crispEdges" d="${dark.join('')}"/>`, size * module)
}

function zone(sheet: Sheet, paper: Paper): void {
  const box = 72
  const { y } = sheet
  const left = edge + 8
  const name = wrap(paper.zone.name, 30, 'bold', dots - 2 * edge - box - 40)[0] ?? ''
  sheet.draw(
    `<rect x="${left}" y="${y}" width="${box}" height="${box}" rx="10"/>` +
      `<text x="${left + box / 2}" y="${y + 54}" text-anchor="middle" font-size="50" font-weight="700" fill="#fff">${escape(paper.zone.letter)}</text>` +
      `<text x="${left + box + 20}" y="${y + 30}" font-size="30" font-weight="700">${escape(name)}</text>` +
      `<text x="${left + box + 20}" y="${y + 66}" font-size="30">${escape(paper.where)}</text>`,
    box,
  )
}

/** The ticket as a picture: the same on every printer that takes ESC/POS, without code pages. */
export function ticketSvg(paper: Paper): string {
  const sheet = new Sheet()
  sheet.text(paper.hall, 24)
  sheet.rule()
  sheet.text(paper.title, 30, 'bold')
  const size = Math.min(150, Math.floor((dots - 2 * edge) / (paper.number.length * 0.62)))
  sheet.text(paper.number, size, 'bold', 1.2)
  sheet.text(paper.service, 34, 'bold')
  sheet.text(paper.agency, 26)
  sheet.rule()
  zone(sheet, paper)
  sheet.rule()
  if (paper.ahead !== null) sheet.text(paper.ahead, 32, 'bold')
  sheet.text(paper.expected, 28)
  if (paper.priority !== null) sheet.text(paper.priority, 28, 'bold')
  sheet.gap(8)
  qr(sheet, paper.link)
  sheet.text(paper.scan, 24)
  sheet.rule()
  sheet.text(paper.fee, 32, 'bold')
  sheet.text(paper.complaint, 22)
  sheet.gap(8)
  sheet.text(paper.issued, 24)
  if (paper.copy !== null) sheet.text(paper.copy, 24, 'bold')
  return sheet.svg()
}

export function render(paper: Paper) {
  const fonts = fontFiles()
  // A font that is not there would leave a ticket without words, silently.
  for (const file of fonts) readFileSync(file)
  return new Resvg(ticketSvg(paper), {
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Inter' },
  }).render()
}

export const ticketPng = (paper: Paper): Buffer => render(paper).asPng()
