/** One message of a Server-Sent-Events stream. */
export interface Message {
  readonly id: string | undefined
  readonly event: string
  readonly data: string
}

/** Cuts a stream into messages; text may arrive in any pieces. Comments are left out. */
export class MessageReader {
  #rest = ''

  read(piece: string): Message[] {
    const blocks = (this.#rest + piece).split(/\r?\n\r?\n/)
    this.#rest = blocks.pop() ?? ''
    return blocks.flatMap((block) => messageOf(block) ?? [])
  }
}

function messageOf(block: string): Message | undefined {
  let id: string | undefined
  let event = 'message'
  const data: string[] = []
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ''] = /^([a-z]+):? ?(.*)$/.exec(line) ?? []
    if (field === 'id') id = value
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
  }
  return data.length === 0 ? undefined : { id, event, data: data.join('\n') }
}
