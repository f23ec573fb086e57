import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { textLengths } from '../../contract/blueprint/texts.ts'
import { hall } from '../../contract/index.ts'
import { Button, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { languages, nameFits, textFits, textNames, textsOf, typedOf } from './texts.ts'
import type { Typed } from './texts.ts'
import { TextsPreview } from './texts-preview.tsx'
import { usePreview } from './use-preview.ts'
import { changesWords } from './words/changes.ts'
import { shellWords } from './words/shell.ts'
import { textsWords } from './words/texts.ts'

/** What the hall says to its visitors in its own words. */
export function Texts(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = textsWords[locale]
  const [done, setDone] = useState<string | null>(null)
  const known = useQuery({
    queryKey: ['texts'],
    queryFn: () => ask(hall.getTexts, { params: { mall } }),
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <Loading query={known} />
      {known.data && (
        <Editor key={known.dataUpdatedAt} start={typedOf(known.data)} onSaved={() => setDone(t.saved)} />
      )}
    </>
  )
}

function Editor({ start, onSaved }: { start: Typed; onSaved: () => void }): ReactNode {
  const { mall, locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale], ...textsWords[locale] }
  const cache = useQueryClient()
  const preview = usePreview()
  const [typed, setTyped] = useState(start)
  const [checked, setChecked] = useState(false)
  const look = () => {
    setChecked(true)
    const body = textsOf(typed)
    if (!body) return
    void preview.look(hall.setTexts, { params: { mall }, body }, () => {
      onSaved()
      void cache.invalidateQueries({ queryKey: ['texts'] })
      void cache.invalidateQueries({ queryKey: ['mall'] })
    })
  }
  const language = { id: t.inId, en: t.inEn }
  return (
    <div className="look">
      <form
        className="admin__form look__choose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <FaultNotice fault={preview.pending ? null : preview.fault} />
        <TextInput
          id="text-name"
          label={t.name}
          maxLength={80}
          autoComplete="off"
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          {...(checked && !nameFits(typed.name) && { error: t.nameFault })}
        />
        {textNames.map((name) => (
          <fieldset key={name} className="checks">
            <legend>{t[name]}</legend>
            {name === 'complaint' && <p className="k-muted k-small">{t.complaintHint}</p>}
            {languages.map((code) => (
              <TextInput
                key={code}
                id={`text-${name}-${code}`}
                label={language[code]}
                aria-label={t.of({ text: t[name], language: language[code] })}
                hint={t.left({ count: typed[name][code].length, of: textLengths[name] })}
                lang={code}
                maxLength={textLengths[name]}
                autoComplete="off"
                value={typed[name][code]}
                onChange={(event) =>
                  setTyped({ ...typed, [name]: { ...typed[name], [code]: event.target.value } })
                }
                {...(checked && !textFits(name, typed[name]) && { error: t.both })}
              />
            ))}
          </fieldset>
        ))}
        <div>
          <Button type="submit" disabled={preview.looking}>
            {preview.looking ? t.looking : t.save}
          </Button>
        </div>
      </form>
      <TextsPreview typed={typed} />
      <PreviewDialog of={preview} />
    </div>
  )
}
