import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { voice } from '../../contract/index.ts'
import { loudnessOf } from '../../contract/voice-level.ts'
import { Button, Field, Notice, formatDecimal } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, FaultNotice } from './parts.tsx'
import { playSamples, playSentence, stop as stopPlaying } from './play.ts'
import { base64Of, levelled, wavOf } from './sound.ts'
import { useSave } from './use-save.ts'
import { useTake } from './use-take.ts'
import { Waveform } from './waveform.tsx'
import { shellWords } from './words/shell.ts'
import { voicesWords } from './words/voices.ts'

interface ClipStudioProps {
  readonly clip: voice.Clip
  readonly clips: readonly voice.Clip[]
  readonly onClose: () => void
  readonly onSaved: (clip: voice.Clip) => void
}

/** One word: record or choose a file, cut it, hear it in a call, save it. */
export function ClipStudio({ clip, clips, onClose, onSaved }: ClipStudioProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = voicesWords[locale]
  const shell = shellWords[locale]
  const { fault, saving, save } = useSave()
  const taking = useTake()
  const { take, cut } = taking
  const [source, setSource] = useState<voice.ClipSource>('human')
  useEffect(() => stopPlaying, [])

  const submit = async () => {
    if (!take || taking.fault) return
    const wav = base64Of(wavOf(levelled(take, cut), take.rate))
    const saved = await save([clip.word, wav, source], (options) =>
      ask(voice.saveClip, { params: { mall, word: clip.word }, body: { wav, source } }, options),
    )
    if (saved) onSaved(saved)
  }

  return (
    <DialogBox title={t.title({ word: clip.said })} onClose={onClose} keep>
      <form
        className="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FaultNotice fault={fault} />
        <p>{clip.word === 'chime' ? t.chime : t.say({ word: clip.said })}</p>
        <Source taking={taking} />
        {taking.fault && (
          <Notice tone="error" role="alert">
            <p>{t[`fault.${taking.fault}`]}</p>
          </Notice>
        )}
        {take && (
          <>
            <Waveform take={take} cut={cut} onCut={taking.setCut} />
            <Listen clip={clip} clips={clips} taking={{ take, cut }} />
            <fieldset className="checks studio__who">
              <legend>{t.who}</legend>
              {(['human', 'machine'] as const).map((one) => (
                <label key={one} className="check">
                  <input type="radio" name="who" checked={source === one} onChange={() => setSource(one)} />
                  {t[one]}
                </label>
              ))}
            </fieldset>
          </>
        )}
        <div className="dialog__end">
          <Button tone="quiet" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" busy={saving} disabled={!take || taking.fault !== null || saving}>
            {saving ? shell.saving : t.save}
          </Button>
        </div>
      </form>
    </DialogBox>
  )
}

function Source({ taking }: { taking: ReturnType<typeof useTake> }): ReactNode {
  const t = voicesWords[useFace().locale]
  return (
    <div className="studio__source">
      {/* One button that changes its word keeps the focus of who works by keyboard. */}
      <Button
        tone={taking.recording ? 'danger' : 'primary'}
        icon={taking.recording ? 'stop' : 'sound'}
        onClick={taking.recording ? taking.stop : taking.start}
      >
        {taking.recording ? t.stop : taking.take ? t.recordAgain : t.record}
      </Button>
      <p role="status" className="k-caption">
        {taking.recording ? t.recording : ''}
      </p>
      <Field id="clip-file" label={t.file} hint={t.fileHint}>
        <input
          id="clip-file"
          type="file"
          accept="audio/*,.wav"
          className="k-input"
          aria-describedby="clip-file-hint"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) taking.read(file)
          }}
        />
      </Field>
    </div>
  )
}

interface ListenProps {
  readonly clip: voice.Clip
  readonly clips: readonly voice.Clip[]
  readonly taking: {
    readonly take: Parameters<typeof levelled>[0]
    readonly cut: Parameters<typeof levelled>[1]
  }
}

function Listen({ clip, clips, taking: { take, cut } }: ListenProps): ReactNode {
  const { locale } = useFace()
  const t = voicesWords[locale]
  const [failed, setFailed] = useState(false)
  const piece = take.samples.subarray(Math.round(cut.from * take.rate), Math.round(cut.to * take.rate))
  const loudness = loudnessOf(piece, take.rate)
  const play = (sound: Promise<void>) => {
    setFailed(false)
    sound.catch(() => setFailed(true))
  }
  return (
    <div className="k-stack">
      <p className="k-caption">
        {t.length({ seconds: formatDecimal(cut.to - cut.from, 2, locale) })}
        {Number.isFinite(loudness) && ` · ${t.loudness({ decibels: formatDecimal(loudness, 1, locale) })}`}
      </p>
      <div className="actions">
        <Button
          size="small"
          tone="secondary"
          icon="play"
          onClick={() => play(playSamples(levelled(take, cut), take.rate))}
        >
          {t.listen}
        </Button>
        <Button
          size="small"
          tone="secondary"
          icon="play"
          onClick={() => play(playSentence(clip, clips, levelled(take, cut), take.rate))}
        >
          {t.sentence}
        </Button>
      </div>
      <p className="k-caption" lang="id">
        {clip.sample.caption}
      </p>
      {failed && <Notice tone="error" role="alert" title={t.notPlayed} />}
    </div>
  )
}
