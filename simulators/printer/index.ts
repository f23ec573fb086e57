import { createServer } from 'node:net'
import type { Socket } from 'node:net'

export type PrinterMode =
  'ok' | 'paper-out' | 'near-end' | 'cover-open' | 'garbage' | 'slow' | 'dies' | 'mute'

/** A receipt printer on a loopback port: keeps what was printed, answers DLE EOT 2 and 4 as its mode says. */
export interface SimulatedPrinter {
  readonly address: string
  mode: PrinterMode
  /** One buffer a connection that printed something. */
  readonly printed: readonly Buffer[]
  close(): Promise<void>
}

const fine = 0x12
const answers: Record<PrinterMode, readonly [cover: number, paper: number] | undefined> = {
  ok: [fine, fine],
  slow: [fine, fine],
  dies: [fine, fine],
  'near-end': [fine, fine | 0x0c],
  'paper-out': [fine | 0x20, fine | 0x60],
  'cover-open': [fine | 0x04, fine],
  garbage: [0x48, 0x54],
  mute: undefined,
}
const slowMs = 400

export async function openPrinter(mode: PrinterMode = 'ok', port = 0): Promise<SimulatedPrinter> {
  const printed: Buffer[] = []
  const sockets = new Set<Socket>()
  const state = { mode }
  const server = createServer((socket) => {
    sockets.add(socket)
    let paper = Buffer.alloc(0)
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket)
        if (paper.length > 0) printed.push(paper)
      })
      .on('data', (data) => {
        const kind = data.length === 3 && data[0] === 0x10 && data[1] === 0x04 ? data[2] : undefined
        if (kind === undefined) {
          paper = Buffer.concat([paper, data])
          if (state.mode === 'dies') socket.destroy()
          return
        }
        const byte = answers[state.mode]?.[kind === 2 ? 0 : 1]
        if (byte === undefined) return
        setTimeout(
          () => socket.writable && socket.write(Buffer.from([byte])),
          state.mode === 'slow' ? slowMs : 0,
        )
      })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const bound = server.address()
  return {
    address: `tcp://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    get mode() {
      return state.mode
    },
    set mode(next) {
      state.mode = next
    },
    printed,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
