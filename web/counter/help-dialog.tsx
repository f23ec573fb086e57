import type { ReactNode } from 'react'
import { Button } from '../kit/index.ts'
import { DialogBox } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { keysOf } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

export function HelpDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = words[useFace().locale]
  return (
    <DialogBox title={t.helpTitle} lead={t.helpLead} onClose={onClose}>
      <dl className="keys">
        {(Object.keys(keysOf) as Verb[]).map((verb) => (
          <div key={verb}>
            <dt>
              {keysOf[verb].map((key) => (
                <kbd key={key}>{key === 'space' ? t.space : key.toUpperCase()}</kbd>
              ))}
            </dt>
            <dd>{t[`verb.${verb}`]}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog__end">
        <Button autoFocus onClick={onClose}>
          {t.closeDialog} <kbd>Esc</kbd>
        </Button>
      </div>
    </DialogBox>
  )
}
