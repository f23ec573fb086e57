import { useState } from 'react'
import type { ReactNode } from 'react'
import { ornamentNames } from '../../contract/blueprint/theme.ts'
import { Button, Field, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { isColour, readOrnament } from './theme.ts'
import type { Wish } from './theme.ts'
import { changesWords } from './words/changes.ts'
import { shellWords } from './words/shell.ts'
import { themeWords } from './words/theme.ts'

interface ThemeFormProps {
  readonly wish: Wish
  readonly busy: boolean
  readonly onWish: (wish: Wish) => void
  readonly onLook: () => void
}

export function ThemeForm({ wish, busy, onWish, onLook }: ThemeFormProps): ReactNode {
  const { locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale], ...themeWords[locale] }
  return (
    <form
      className="admin__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onLook()
      }}
    >
      <h3>{t.colours}</h3>
      <Colour
        name="brand"
        label={t.brand}
        hint={t.brandHint}
        value={wish.brand}
        onChange={(brand) => onWish({ ...wish, brand })}
      />
      <Colour
        name="accent"
        label={t.accent}
        hint={t.accentHint}
        value={wish.accent}
        onChange={(accent) => onWish({ ...wish, accent })}
      />
      <OrnamentChoice wish={wish} onWish={onWish} />
      <div>
        <Button type="submit" disabled={busy}>
          {busy ? t.looking : t.save}
        </Button>
      </div>
    </form>
  )
}

interface ColourProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (colour: string) => void
}

/** The browser's own colour field, and its code for who copies one from a guideline. */
function Colour({ name, label, hint, value, onChange }: ColourProps): ReactNode {
  const t = themeWords[useFace().locale]
  return (
    <div className="look__colour">
      <Field id={`theme-${name}`} label={label} hint={hint}>
        <input
          id={`theme-${name}`}
          type="color"
          className="k-input look__swatch"
          aria-describedby={`theme-${name}-hint`}
          value={isColour(value) ? value : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <TextInput
        id={`theme-${name}-code`}
        label={t.code({ name: label })}
        autoComplete="off"
        spellCheck={false}
        maxLength={7}
        value={value}
        onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
        {...(!isColour(value) && { error: t.codeFault })}
      />
    </div>
  )
}

function OrnamentChoice({ wish, onWish }: Pick<ThemeFormProps, 'wish' | 'onWish'>): ReactNode {
  const t = themeWords[useFace().locale]
  const [own, setOwn] = useState(wish.ornament.kind === 'own')
  const [misread, setMisread] = useState(false)
  const read = async (file: File | undefined) => {
    const svg = file && (await readOrnament(file))
    setMisread(file !== undefined && svg === undefined)
    if (svg !== undefined) onWish({ ...wish, ornament: { kind: 'own', svg } })
  }
  return (
    <>
      <fieldset className="checks">
        <legend>{t.ornament}</legend>
        {ornamentNames.map((name) => (
          <label key={name} className="check">
            <input
              type="radio"
              name="theme-ornament"
              checked={!own && wish.ornament.kind === 'known' && wish.ornament.name === name}
              onChange={() => {
                setOwn(false)
                onWish({ ...wish, ornament: { kind: 'known', name } })
              }}
            />
            {t[`ornament.${name}`]}
          </label>
        ))}
        <label className="check">
          <input type="radio" name="theme-ornament" checked={own} onChange={() => setOwn(true)} />
          {t['ornament.own']}
        </label>
      </fieldset>
      {own && (
        <TextInput
          id="theme-file"
          type="file"
          accept=".svg,image/svg+xml"
          label={t.file}
          hint={t.fileHint}
          onChange={(event) => void read(event.target.files?.[0])}
          {...(misread && { error: t.fileFault })}
        />
      )}
    </>
  )
}
