import { useState } from 'react'
import type { ReactNode } from 'react'
import type { hall } from '../../contract/index.ts'
import { Tag } from '../kit/index.ts'
import { AgencyFilter } from './agency-filter.tsx'
import { useFace } from '../kit/face/index.ts'
import { HoursForm } from './hours-form.tsx'
import { useHours } from './lists.ts'
import { DoneNotice, Loading } from './parts.tsx'
import { hoursWords } from './words/hours.ts'

const closed: hall.Week = [[], [], [], [], [], [], []]

export function Hours(): ReactNode {
  const t = hoursWords[useFace().locale]
  const hours = useHours()
  const [agency, setAgency] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const ofHall = hours.data?.find((one) => one.agency === null)
  const own = hours.data?.find((one) => one.agency === (agency === '' ? null : agency))
  const shown = own ?? ofHall ?? { regular: closed, ramadan: closed }
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <div className="admin__tools">
        <AgencyFilter
          id="hours-agency"
          label={t.hoursOf}
          none={t.theHall}
          value={agency}
          onChange={(next) => {
            setAgency(next)
            setDone(null)
          }}
        />
        {agency !== '' && <Tag>{own ? t.ownHours : t.followsHall}</Tag>}
      </div>
      <Loading query={hours} />
      {hours.data && (
        <HoursForm
          key={`${agency} ${hours.dataUpdatedAt}`}
          hours={{ agency: agency === '' ? null : agency, regular: shown.regular, ramadan: shown.ramadan }}
          onSaved={() => setDone(t.hoursSaved)}
        />
      )}
    </>
  )
}
