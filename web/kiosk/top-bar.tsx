import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Hall } from './use-hall.ts'
import { words } from './words/index.ts'

const settings = ['size', 'contrast'] as const
type Setting = (typeof settings)[number]
const on: Readonly<Record<Setting, string>> = { size: 'large', contrast: 'high' }
/** Told to every part that keeps something of a visitor on the screen. */
export const nextVisitor = 'kiosk:next-visitor'

/** Large text and high contrast belong to one visitor; the next one starts with the plain screen. */
export const calm = (): void => {
  for (const setting of settings) document.documentElement.removeAttribute(`data-${setting}`)
  window.dispatchEvent(new Event(nextVisitor))
}

export function TopBar({ hall, onHome }: { hall: Hall | null; onHome: (() => void) | null }): ReactNode {
  const { locale, speak } = useFace()
  const t = words[locale]
  const other = locale === 'id' ? 'en' : 'id'
  return (
    <header className="top">
      <div className="k-ornament" aria-hidden />
      <div className="top__row">
        <p className="top__mall">{hall?.mall.name ?? 'Mal Pelayanan Publik'}</p>
        <div className="top__tools">
          {onHome && (
            <button type="button" className="tool tool--strong" onClick={onHome}>
              <Icon name="home" />
              <span className="tool__words">{t.home}</span>
            </button>
          )}
          <Toggle setting="size" label={t.largeText} />
          <Toggle setting="contrast" label={t.contrast} />
          <button type="button" className="tool" lang={other} onClick={() => speak(other)}>
            <Icon name="globe" />
            {other === 'en' ? 'English' : 'Bahasa Indonesia'}
          </button>
        </div>
      </div>
    </header>
  )
}

function Toggle({ setting, label }: { setting: Setting; label: string }): ReactNode {
  const root = document.documentElement
  const [pressed, setPressed] = useState(root.getAttribute(`data-${setting}`) === on[setting])
  useEffect(() => {
    const reset = () => setPressed(false)
    window.addEventListener(nextVisitor, reset)
    return () => window.removeEventListener(nextVisitor, reset)
  }, [])
  const flip = () => {
    if (pressed) root.removeAttribute(`data-${setting}`)
    else root.setAttribute(`data-${setting}`, on[setting])
    setPressed(!pressed)
  }
  return (
    <button type="button" className="tool" aria-pressed={pressed} onClick={flip}>
      <span aria-hidden className={`tool__sign tool__sign--${setting}`}>
        {setting === 'size' ? 'A' : ''}
      </span>
      <span className="tool__words">{label}</span>
    </button>
  )
}
