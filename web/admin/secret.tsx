import type { ReactNode } from 'react'
import { Button, Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox } from './parts.tsx'
import { shellWords } from './words/shell.ts'

interface SecretProps {
  readonly title: string
  readonly text: string
  readonly secrets: readonly (readonly [string, string])[]
  readonly onClose: () => void
}

/** Something that is shown once: it stays until the administrator closes it. */
export function Secret({ title, text, secrets, onClose }: SecretProps): ReactNode {
  const t = shellWords[useFace().locale]
  return (
    <DialogBox title={title} keep onClose={onClose}>
      <Notice tone="warning" title={text} />
      <dl className="secret">
        {secrets.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <div className="dialog__end">
        <Button autoFocus onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </DialogBox>
  )
}
