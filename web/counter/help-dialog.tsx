import type { ReactNode } from 'react'
import { Button } from '../kit/index.ts'
import { DialogBox } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { keysOf, mainKeys } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

export function HelpDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = words[useFace().locale]
  return (
    <DialogBox title={t.helpTitle} lead={t.helpLead} onClose={onClose}>
      <dl className="keys">
        <div>
          <Keys keys={mainKeys} />
          <dd>{t.mainVerb}</dd>
        </div>
        {(Object.keys(keysOf) as Verb[])
          .filter((verb) => keysOf[verb].length > 0)
          .map((verb) => (
            <div key={verb}>
              <Keys keys={keysOf[verb]} />
              <dd>{t[`verb.${verb}`]}</dd>
            </div>
          ))}
        <div>
          <Keys keys={['1 … 9, 0']} />
          <dd>{t.paperKeys}</dd>
        </div>
      </dl>
      <div className="dialog__end">
        <Button autoFocus onClick={onClose}>
          {t.closeDialog} <kbd>Esc</kbd>
        </Button>
      </div>
    </DialogBox>
  )
}

function Keys({ keys }: { keys: readonly string[] }): ReactNode {
  const t = words[useFace().locale]
  return (
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key === 'space' ? t.space : key.toUpperCase()}</kbd>
      ))}
    </dt>
  )
}
