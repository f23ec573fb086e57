import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { PrintFault, PrinterStatus } from '../contract/printing.ts'

export type Seen = Omit<PrinterStatus, 'mode'>

export interface Printer {
  /** How the printer is now. */
  look(): Promise<Seen>
  /** Sends everything, then looks again: `null` = printed, as far as the printer tells. */
  print(bytes: Uint8Array): Promise<PrintFault | null>
}

const connectMs = 3_000
const answerMs = 1_500
const writeMs = 15_000

const away: Seen = { fault: 'away', paper: 'unknown', coverOpen: false }
const untold: Seen = { fault: null, paper: 'unknown', coverOpen: false }

/** A status byte of ESC/POS has these bits fixed; anything else is no printer of this kind. */
const isStatus = (byte: number) => (byte & 0x93) === 0x12

/** DLE EOT 2 (cover, error) and DLE EOT 4 (paper). */
export function seenOf(cover: number, paper: number): Seen {
  if (!isStatus(cover) || !isStatus(paper)) return { fault: 'garbage', paper: 'unknown', coverOpen: false }
  const coverOpen = (cover & 0x04) !== 0
  const out = (paper & 0x60) !== 0 || (cover & 0x20) !== 0
  const fault = coverOpen ? 'cover-open' : out ? 'paper-out' : (cover & 0x40) !== 0 ? 'error' : null
  return { fault, coverOpen, paper: out ? 'out' : (paper & 0x0c) !== 0 ? 'near-end' : 'ok' }
}

export function tcpPrinter(host: string, port: number): Printer {
  const withSocket = async <T>(work: (socket: Socket) => Promise<T>, otherwise: T): Promise<T> => {
    const socket = connect({ host, port })
    socket.on('error', () => undefined)
    try {
      if (!(await settled(socket, 'connect', connectMs))) return otherwise
      return await work(socket)
    } finally {
      socket.destroy()
    }
  }
  return {
    look: () => withSocket(ask, away),
    print: (bytes) =>
      withSocket(async (socket): Promise<PrintFault | null> => {
        const before = await ask(socket)
        if (before.fault !== null) return before.fault
        const written = await new Promise<boolean>((done) => {
          const timer = setTimeout(() => done(false), writeMs)
          const end = (ok: boolean) => {
            clearTimeout(timer)
            done(ok)
          }
          socket.once('close', () => end(false))
          socket.write(bytes, (error) => end(!error))
        })
        // Broken off in the middle: a torn piece of paper may hang out of it.
        if (!written) return 'unsure'
        const after = await ask(socket)
        return after.fault === 'away' ? 'unsure' : after.fault
      }, 'away'),
  }
}

function settled(socket: Socket, event: 'connect', ms: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), ms)
    const end = (ok: boolean) => () => {
      clearTimeout(timer)
      done(ok)
    }
    socket.once(event, end(true)).once('error', end(false)).once('close', end(false))
  })
}

/** Some printers tell nothing: they count as ready with unknown paper. One that hung up is away. */
async function ask(socket: Socket): Promise<Seen> {
  const cover = await answer(socket, 2)
  if (cover === 'gone') return away
  if (cover === 'silent') return untold
  const paper = await answer(socket, 4)
  return typeof paper === 'number' ? seenOf(cover, paper) : paper === 'gone' ? away : untold
}

function answer(socket: Socket, kind: 2 | 4): Promise<number | 'silent' | 'gone'> {
  if (socket.destroyed) return Promise.resolve('gone')
  return new Promise((done) => {
    const timer = setTimeout(() => end('silent'), answerMs)
    const heard = (data: Buffer) => end(data[0] ?? 'silent')
    const gone = () => end('gone')
    const end = (what: number | 'silent' | 'gone') => {
      clearTimeout(timer)
      socket.off('data', heard).off('close', gone)
      done(what)
    }
    socket.on('data', heard).on('close', gone)
    socket.write(Buffer.from([0x10, 0x04, kind]))
  })
}

/** A device file is written to; it tells nothing back. */
export function filePrinter(path: string): Printer {
  const write = async (bytes: Uint8Array): Promise<PrintFault | null> => {
    try {
      const file = await open(path, 'r+')
      try {
        await file.write(bytes)
        return null
      } finally {
        await file.close()
      }
    } catch {
      return 'away'
    }
  }
  return {
    look: async () => ((await write(new Uint8Array())) === null ? untold : away),
    print: write,
  }
}

/** `tcp://10.0.0.9:9100` or `file:/dev/usb/lp0`; anything else is `undefined`. */
export function printerAt(address: string): Printer | undefined {
  if (address.startsWith('file:/')) return filePrinter(address.slice(5).replace(/^\/\/(?=\/)/, ''))
  const [, host, port = '9100'] = /^tcp:\/\/([^:/\s]+)(?::(\d{1,5}))?\/?$/.exec(address) ?? []
  return host === undefined ? undefined : tcpPrinter(host, Number(port))
}
