import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { Button } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { ThemeContrast } from './theme-contrast.tsx'
import { ThemeForm } from './theme-form.tsx'
import { ThemePreview } from './theme-preview.tsx'
import { isColour, ornamentAddress } from './theme.ts'
import type { Wish } from './theme.ts'
import { usePreview } from './use-preview.ts'
import { themeWords } from './words/theme.ts'

/** How the hall looks: chosen here, seen on the real pages, measured, and only then saved. */
export function Theme(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = themeWords[locale]
  const [done, setDone] = useState<string | null>(null)
  const theme = useQuery({
    queryKey: ['theme'],
    queryFn: () => ask(hall.getTheme, { params: { mall } }),
    // What is chosen is held against the theme that was seen, not against one that came meanwhile.
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <Loading query={theme} />
      {theme.data && (
        <Chooser
          key={theme.data.digest}
          theme={theme.data}
          onSaved={(saved) => {
            setDone(t.saved)
            wear(mall, saved.digest)
          }}
        />
      )}
    </>
  )
}

/** This page wears the new theme at once too. */
function wear(mall: string, digest: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[href*="/theme.css"]'))
    link.href = `/${mall}/theme.css?v=${digest}`
}

interface ChooserProps {
  readonly theme: hall.Theme
  readonly onSaved: (theme: hall.Theme) => void
}

function Chooser({ theme, onSaved }: ChooserProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = themeWords[locale]
  const cache = useQueryClient()
  const preview = usePreview()
  const { brand, accent, ornament, digest } = theme
  const [wish, setWish] = useState<Wish>({ brand, accent, ornament })
  const whole = isColour(wish.brand) && isColour(wish.accent)
  const worked = useQuery({
    queryKey: ['theme-preview', wish.brand, wish.accent],
    queryFn: () =>
      ask(hall.previewTheme, { params: { mall }, query: { brand: wish.brand, accent: wish.accent } }),
    enabled: whole,
    // While the next colours are worked out the last ones stay, so that nothing flickers.
    placeholderData: (last: hall.Theme | undefined) => last,
  })
  const shown = worked.data ?? theme
  const latest = () => cache.invalidateQueries({ queryKey: ['theme'] })

  const look = () => {
    if (!whole) return
    void preview.look(hall.setTheme, { params: { mall }, body: { ...wish, digest } }, (saved) => {
      onSaved(saved)
      void latest()
    })
  }

  return (
    <div className="look">
      <div className="look__choose">
        <FaultNotice fault={preview.pending ? null : preview.fault} />
        {preview.fault?.code === 'theme.changed-meanwhile' && (
          <div>
            <Button tone="secondary" onClick={() => void latest()}>
              {t.loadLatest}
            </Button>
          </div>
        )}
        <ThemeForm wish={wish} busy={preview.looking} onWish={setWish} onLook={look} />
        <ThemeContrast checks={shown.checks} />
      </div>
      <ThemePreview style={`${shown.style}:root:root{--ina-ornament:${ornamentAddress(wish.ornament)}}`} />
      <PreviewDialog of={preview} />
    </div>
  )
}
