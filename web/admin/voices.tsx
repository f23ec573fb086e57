import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { voice } from '../../contract/index.ts'
import { Button, Notice, Status } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { ClipStudio } from './clip-studio.tsx'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { playClip } from './play.ts'
import { useSave } from './use-save.ts'
import './voices.css'
import { voicesWords } from './words/voices.ts'

const groups = ['sentence', 'number', 'letter'] as const

/** The studio: every word that boards say, who speaks it, and another recording of it. */
export function Voices(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = voicesWords[locale]
  const clips = useQuery({
    queryKey: ['clips'],
    queryFn: () => ask(voice.listClips, { params: { mall } }),
  })
  const { fault, save } = useSave()
  const [changing, setChanging] = useState<voice.Clip | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [unplayed, setUnplayed] = useState(false)

  const putBack = async ({ word, said }: voice.Clip) => {
    const params = { mall, word }
    const saved = await save(['put back', word], (options) => ask(voice.putBackClip, { params }, options))
    if (!saved) return
    setDone(t.back({ word: said }))
    void clips.refetch()
  }
  const listen = (clip: voice.Clip) => {
    setUnplayed(false)
    playClip(clip).catch(() => setUnplayed(true))
  }

  const list = clips.data ?? []
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <FaultNotice fault={fault} />
      {unplayed && <Notice tone="error" role="alert" title={t.notPlayed} />}
      <Loading query={clips} />
      {clips.data && <Completeness clips={list} />}
      {clips.data &&
        groups.map((group) => (
          <section key={group} className="voices" aria-labelledby={`voices-${group}`}>
            <h3 id={`voices-${group}`}>{t[`group.${group}`]}</h3>
            <ul className="voices__words">
              {list
                .filter((clip) => clip.group === group)
                .map((clip) => (
                  <Word
                    key={clip.word}
                    clip={clip}
                    onListen={() => listen(clip)}
                    onChange={() => {
                      setDone(null)
                      setChanging(clip)
                    }}
                    onPutBack={() => void putBack(clip)}
                  />
                ))}
            </ul>
          </section>
        ))}
      {changing && (
        <ClipStudio
          clip={changing}
          clips={list}
          onClose={() => setChanging(null)}
          onSaved={(saved) => {
            setChanging(null)
            setDone(t.saved({ word: saved.said }))
            void clips.refetch()
          }}
        />
      )}
    </>
  )
}

function Completeness({ clips }: { clips: readonly voice.Clip[] }): ReactNode {
  const t = voicesWords[useFace().locale]
  const human = clips.filter(({ source }) => source === 'human').length
  const missing = clips.filter(({ source }) => source === null).length
  const words = t.done({ human, of: clips.length })
  return (
    <div className="voices__done">
      <progress value={human} max={clips.length} aria-label={words} />
      <p>{words}</p>
      {missing > 0 && <Status tone="error">{t.missing({ count: missing })}</Status>}
    </div>
  )
}

const tones = { human: 'success', machine: 'neutral', none: 'error' } as const

interface WordProps {
  readonly clip: voice.Clip
  readonly onListen: () => void
  readonly onChange: () => void
  readonly onPutBack: () => void
}

function Word({ clip, onListen, onChange, onPutBack }: WordProps): ReactNode {
  const t = voicesWords[useFace().locale]
  const word = clip.said
  const source = clip.source ?? 'none'
  return (
    <li className="voices__word">
      <p className="voices__name">
        <strong lang="id">{clip.group === 'letter' ? word.toUpperCase() : word}</strong>
        <Status tone={tones[source]}>{t[`source.${source}`]}</Status>
      </p>
      <div className="actions">
        {clip.address !== null && (
          <Button
            size="small"
            tone="secondary"
            icon="play"
            aria-label={t.listenTo({ word })}
            onClick={onListen}
          />
        )}
        <Button size="small" tone="secondary" aria-label={t.changeOf({ word })} onClick={onChange}>
          {t.change}
        </Button>
        {clip.recordedAt !== null && clip.hasMachine && (
          <Button
            size="small"
            tone="quiet"
            icon="undo"
            aria-label={t.putBackOf({ word })}
            onClick={onPutBack}
          >
            {t.putBack}
          </Button>
        )}
      </div>
    </li>
  )
}
