import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

/** A line between a server and its database that can be cut and mended. */
export interface Line {
  /** The same address, by way of this line. */
  through(url: string): string
  /** Breaks what is connected and refuses whoever comes. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function openLine(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
  }
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    keep(near)
    if (isCut) return void near.destroy()
    const far = connect(Number(port), hostname)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    through(url) {
      const changed = new URL(url)
      changed.hostname = '127.0.0.1'
      changed.port = String(typeof address === 'object' && address ? address.port : 0)
      return changed.toString()
    },
    cut() {
      isCut = true
      drop()
    },
    mend() {
      isCut = false
    },
    close() {
      drop()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
