import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { mall } from '../world.ts'

export interface Ear {
  /** Positions of the events heard, in the order of hearing. */
  readonly heard: string[]
  /** How often the line was opened. */
  readonly lines: number
  /** Cuts the line, as a router does; the ear opens it again by itself. */
  cut(): void
  close(): void
}

/** A board that listens to a zone, and after a break asks for what it missed, as a browser's EventSource does. */
export function openEar(url: () => string, zone: string): Ear {
  const heard: string[] = []
  const ear = { isClosed: false }
  let lines = 0
  let cut: () => void = () => undefined

  const line = () =>
    new Promise<void>((resolve) => {
      const asked = request(`${url()}/api/malls/${mall}/events?zone=${zone}`, {
        headers: { 'last-event-id': heard.at(-1) ?? '0.0' },
      })
      cut = () => asked.destroy()
      asked.on('error', () => resolve())
      asked.on('response', (answer) => {
        lines++
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
          const messages = text.split('\n\n')
          text = messages.pop() ?? ''
          for (const message of messages) {
            const id = /^id: (.+)$/m.exec(message)?.[1]
            if (id !== undefined && answer.statusCode === 200) heard.push(id)
          }
        })
        answer.on('error', () => resolve())
        answer.on('close', () => resolve())
      })
      asked.end()
    })

  const listen = async (): Promise<void> => {
    await line()
    await sleep(100)
    if (!ear.isClosed) await listen()
  }
  void listen()

  return {
    heard,
    get lines() {
      return lines
    },
    cut: () => cut(),
    close() {
      ear.isClosed = true
      cut()
    },
  }
}
