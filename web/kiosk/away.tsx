import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon, LinkButton } from '../kit/index.ts'
import { signInPath, useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

/** Nothing to tap: the kiosk recovers by itself, and says so. */
export function Away({ nextTry }: { nextTry: number }): ReactNode {
  const t = words[useFace().locale]
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const count = () => setLeft(Math.max(0, Math.ceil((nextTry - Date.now()) / 1000)))
    const first = setTimeout(count, 0)
    const timer = setInterval(count, 500)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [nextTry])
  return (
    <div className="away" role="alert">
      <Icon name="wifi-off" size={96} />
      <h1>{t.away}</h1>
      <p>{t.awayWhat}</p>
      <p className="away__retry" aria-hidden>
        {left > 0 ? t.awayRetry({ count: left }) : t.awayTrying}
      </p>
    </div>
  )
}

export function Stranger(): ReactNode {
  const { mall, locale } = useFace()
  const t = words[locale]
  return (
    <main className="away away--calm">
      <Icon name="key" size={96} />
      <h1>{t.notPaired}</h1>
      <p>{t.notPairedWhat}</p>
      <LinkButton size="large" tone="secondary" href={signInPath(mall)}>
        {t.staffSignIn}
      </LinkButton>
    </main>
  )
}
