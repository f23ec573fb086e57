import { useState } from 'react'
import { changes } from '../../contract/index.ts'
import type { Call, Operation, Output } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useSave } from './use-save.ts'
import type { Fault } from './use-save.ts'

/** An operation that can be looked at before it is carried out. */
type Previewed = Operation & { readonly id: (typeof changes.previewed)[number] }

export interface Pending {
  readonly preview: changes.ChangePreview
  readonly send: () => Promise<void>
}

/** A form's way to the server in two steps: what would become of it, and only then the change itself. */
export interface Previewing {
  readonly pending: Pending | null
  readonly looking: boolean
  readonly saving: boolean
  /** What the server refuses is refused while looking already. */
  readonly fault: Fault | null
  look<O extends Previewed>(
    operation: O,
    call: Call<O> & { readonly body: object; readonly params: { readonly mall: string } },
    onSaved: (answer: Output<O>) => void,
  ): Promise<void>
  back(): void
}

export const usePreview = (): Previewing => {
  const { ask, mall } = useFace()
  const first = useSave()
  const second = useSave()
  const [pending, setPending] = useState<Pending | null>(null)
  return {
    pending,
    looking: first.saving,
    saving: second.saving,
    fault: second.fault ?? first.fault,
    async look(operation, call, onSaved) {
      second.setFault(null)
      // The hall stands in the address of the preview itself, and is taken from there.
      const given: object = call.params
      const body = { operation: operation.id, params: { ...given }, body: { ...call.body } }
      const preview = await first.save(body, (options) =>
        ask(changes.previewChange, { params: { mall }, body }, options),
      )
      if (!preview) return
      const send = async () => {
        const answer = await second.save([operation.id, call], (options) => ask(operation, call, options))
        if (answer === null) return
        setPending(null)
        onSaved(answer)
      }
      setPending({ preview, send })
    },
    back() {
      second.setFault(null)
      setPending(null)
    },
  }
}
