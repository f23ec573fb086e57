import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MessageReader } from './sse.ts'

const text =
  'retry: 1500\n\nid: 7.1\ndata: {"a":1}\n\n:\n\nid: 7.2\nevent: reset\ndata: {}\n\ndata: two\ndata: lines\n\n'

test('a stream says the same however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const reader = new MessageReader()
      const ends = [...cuts.sort((a, b) => a - b), text.length]
      const messages = ends.flatMap((end, i) => reader.read(text.slice(ends[i - 1] ?? 0, end)))
      expect(messages).toEqual([
        { id: '7.1', event: 'message', data: '{"a":1}' },
        { id: '7.2', event: 'reset', data: '{}' },
        { id: undefined, event: 'message', data: 'two\nlines' },
      ])
    }),
  )
})
