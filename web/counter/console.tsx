import { useState } from 'react'
import type { ReactNode } from 'react'
import { Choose } from './choose.tsx'
import { Desk } from './desk.tsx'
import { useFace } from '../kit/face/index.ts'
import { Bar, useOfficer } from '../kit/staff/index.ts'
import { words } from './words/index.ts'

const counterInAddress = (): string | null => new URLSearchParams(location.search).get('counter')

/** The counter stands in the address, so that a reload comes back to the same desk. */
export function Console(): ReactNode {
  const t = words[useFace().locale]
  const me = useOfficer()
  const [counter, setCounter] = useState(counterInAddress)

  const sitAt = (id: string | null) => {
    const url = new URL(location.href)
    if (id === null) url.searchParams.delete('counter')
    else url.searchParams.set('counter', id)
    history.replaceState(null, '', url)
    setCounter(id)
  }

  if (!me)
    return (
      <p role="status" className="console__loading">
        {t.loading}
      </p>
    )
  if (counter !== null) return <Desk key={counter} id={counter} me={me} onLeave={() => sitAt(null)} />
  return (
    <>
      <Bar title={t.title} me={me} words={t} />
      <Choose me={me} onChosen={sitAt} />
    </>
  )
}
