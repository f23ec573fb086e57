import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Paper, PrinterStatus } from '../contract/printing.ts'
import { render } from './picture.ts'

const encoder = () =>
  new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 48, imageMode: 'raster', feedBeforeCut: 4 })

/** Printers of this kind hold ASCII only for sure. */
const plain = (text: string) => text.replaceAll('–', '-').replaceAll('·', '-').replaceAll('’', "'")

function bitmap(paper: Paper): Uint8Array {
  const { width, height, pixels } = render(paper)
  const image = { data: new Uint8ClampedArray(pixels), width, height }
  return encoder()
    .initialize()
    .image(image, { width, height, algorithm: 'threshold' })
    .cut('partial')
    .encode()
}

function command(paper: Paper): Uint8Array {
  const out = encoder().initialize().align('center')
  const line = (text: string | null) => {
    if (text !== null) out.line(plain(text))
  }
  const bold = (text: string | null) => {
    if (text !== null) out.bold(true).line(plain(text)).bold(false)
  }
  line(paper.hall)
  out.rule()
  line(paper.title)
  out.size(4, 4).line(plain(paper.number)).size(1, 1)
  bold(paper.service)
  line(paper.agency)
  out.rule()
  out.size(2, 2).line(plain(paper.zone.letter)).size(1, 1)
  bold(paper.zone.name)
  line(paper.where)
  out.rule()
  bold(paper.ahead)
  line(paper.expected)
  bold(paper.priority)
  out.qrcode(paper.link, { model: 2, size: 6, errorlevel: 'm' })
  line(paper.scan)
  out.rule()
  bold(paper.fee)
  line(paper.complaint)
  line(paper.issued)
  bold(paper.copy)
  return out.cut('partial').encode()
}

export const bytesOf = (paper: Paper, mode: PrinterStatus['mode']): Uint8Array =>
  mode === 'bitmap' ? bitmap(paper) : command(paper)
