import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Changes } from './changes.tsx'
import { Counters } from './counters.tsx'
import { Devices } from './devices.tsx'
import { useFace } from '../kit/face/index.ts'
import { Holidays } from './holidays.tsx'
import { Hours } from './hours.tsx'
import { Officers } from './officers.tsx'
import { Priorities } from './priorities.tsx'
import { Printers } from './printers.tsx'
import { ProvenanceView } from './provenance.tsx'
import { Quotas } from './quotas.tsx'
import { Bar, useOfficer } from '../kit/staff/index.ts'
import { Texts } from './texts.tsx'
import { Theme } from './theme.tsx'
import { Voices } from './voices.tsx'
import { tabOf, tabs } from './tab.ts'
import type { Tab as TabName } from './tab.ts'
import { shellWords } from './words/shell.ts'

const panels: Readonly<Record<TabName, () => ReactNode>> = {
  counters: Counters,
  quotas: Quotas,
  hours: Hours,
  holidays: Holidays,
  priorities: Priorities,
  officers: Officers,
  devices: Devices,
  printers: Printers,
  voices: Voices,
  texts: Texts,
  theme: Theme,
  provenance: ProvenanceView,
  changes: Changes,
}

export function Admin(): ReactNode {
  const t = shellWords[useFace().locale]
  const me = useOfficer()
  const [tab, setTab] = useTab()
  return (
    <>
      <Bar title={t.title} me={me} words={t} />
      <main className="admin">
        {me ? (
          <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(tabOf(String(key)))}>
            <TabList aria-label={t.tabs} className="tabs">
              {tabs.map((name) => (
                <Tab key={name} id={name} className="tabs__one">
                  {t[`tab.${name}`]}
                </Tab>
              ))}
            </TabList>
            {tabs.map((name) => {
              const Panel = panels[name]
              return (
                <TabPanel key={name} id={name} className="admin__panel">
                  <h2 className="k-hidden">{t[`tab.${name}`]}</h2>
                  <Panel />
                </TabPanel>
              )
            })}
          </Tabs>
        ) : (
          <p role="status">{t.loading}</p>
        )}
      </main>
    </>
  )
}

const useTab = (): [TabName, (tab: TabName) => void] => {
  const [tab, setTab] = useState(() => tabOf(location.hash))
  useEffect(() => {
    const follow = () => setTab(tabOf(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const choose = (next: TabName) => {
    setTab(next)
    history.replaceState(null, '', `#${next}`)
  }
  return [tab, choose]
}
