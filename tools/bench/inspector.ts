import { WebSocket } from 'undici'

/** The server's inspector, opened for one thing: to have its passing objects collected before its memory is read. */
export interface Inspector {
  collectGarbage(): Promise<void>
  close(): void
}

/** `port` is the `--inspect-port` that the server was started with; it listens on loopback once asked by a signal. */
export async function openInspector(pid: number, port: number): Promise<Inspector> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await addressOf(port))
  await new Promise((done, failed) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', failed)
  })
  let asked = 0
  const collect = () =>
    new Promise<void>((done) => {
      const id = ++asked
      const hear = ({ data }: { data: unknown }) => {
        if ((JSON.parse(String(data)) as { id?: number }).id !== id) return
        socket.removeEventListener('message', hear)
        done()
      }
      socket.addEventListener('message', hear)
      socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    })
  return {
    // What the first collection frees may hold what only the second can free.
    async collectGarbage() {
      await collect()
      await collect()
    },
    close() {
      socket.close()
    },
  }
}

async function addressOf(port: number): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined)
    if (answer?.ok) {
      const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[]
      if (target) return target.webSocketDebuggerUrl
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The inspector of the server did not open.')
}
