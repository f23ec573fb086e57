import type { access, queue } from '../../../contract/index.ts'
import { formatTime } from '../../kit/format.ts'
import { newKey } from '../../kit/http-client.ts'
import { liveStream } from '../../kit/live.ts'
import { hallClips } from '../clips.ts'
import { ClipFault, Player } from '../player.ts'
import type { ClipState } from '../player.ts'
import { printOf } from '../screen.ts'
import { reportOf, verdicts } from './findings.ts'
import type { Findings } from './findings.ts'
import { checkNames } from './names.ts'
import { checkWords } from './words.ts'

/** “Nomor antrean D 017, silakan menuju Loket 1”: said once, as a call is. */
const sentence = ['nomor-antrean', 'd', 'nol', 'satu', 'tujuh', 'silakan-menuju', 'loket', 'satu']
const caption = 'Nomor antrean D 017, silakan menuju Loket 1.'
const lookEvery = 10_000

const start = (root: HTMLElement): void => {
  const print = printOf(root)
  const t = checkWords[print.locale]
  const { mall = '', zone = '' } = root.dataset
  const api = `/api/malls/${encodeURIComponent(mall)}`
  const board = `${api}/boards/${encodeURIComponent(zone)}`
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const write = (name: string, text: string): void => {
    const place = part(name)
    if (place) place.textContent = text
  }
  const player = new Player()
  const renew = hallClips(player, api)
  let states: readonly ClipState[] = []
  let stream: ReturnType<typeof liveStream> | undefined
  let saying = false
  let found: Findings = {
    paired: 'nobody',
    audioBefore: player.isAllowed,
    audio: player.isAllowed,
    delayMs: null,
    stream: false,
    clockAheadMs: null,
  }

  const learn = (more: Partial<Findings>): void => {
    found = { ...found, ...more }
    const said = verdicts(found, t)
    for (const name of checkNames) {
      const row = root.querySelector<HTMLElement>(`[data-check-of="${name}"]`)
      const [tone, text] = said[name]
      if (row) row.dataset['tone'] = tone
      const place = row?.querySelector('dd')
      if (place && place.textContent !== text) place.textContent = text
    }
  }

  const lookAtServer = async (): Promise<void> => {
    try {
      const begun = performance.now()
      const answer = await fetch(board)
      if (!answer.ok) throw new Error(String(answer.status))
      const picture = (await answer.json()) as queue.Board
      const delayMs = Math.round(performance.now() - begun)
      learn({ delayMs, clockAheadMs: Math.round(Date.now() - delayMs / 2 - Date.parse(picture.now)) })
      stream ??= liveStream(`${api}/events?zone=${encodeURIComponent(zone)}`, () => undefined, {
        onState: (state) => learn({ stream: state === 'open' }),
      })
      const me = (await (await fetch(`${api}/me`)).json()) as Partial<access.Me>
      const isBoard = me.device?.kind === 'board'
      learn({ paired: isBoard ? 'board' : me.kind === 'officer' ? 'staff' : 'nobody' })
    } catch {
      learn({ delayMs: null, clockAheadMs: null })
    }
  }

  const lookAtClips = async (): Promise<void> => {
    try {
      await renew()
      states = await player.check(player.words)
    } catch {
      // What is known of the network says why.
    }
    const ready = states.filter(({ state }) => state === 'ready').length
    write('count', t.clipsReady(ready, states.length))
    part('clips')?.replaceChildren(...states.map((one) => clipRow(one, t)))
  }

  const say = async (): Promise<void> => {
    if (saying) return
    saying = true
    await player.allow()
    learn({ audio: player.isAllowed })
    write('said', t.saying)
    await lookAtClips()
    write('said', caption)
    try {
      await player.say(sentence, 1)
    } catch (error) {
      write('said', t.silent(error instanceof ClipFault ? error.message : ''))
    }
    saying = false
    write('press', t.again)
    const ask = part('ask')
    if (ask) ask.hidden = false
    part('heard')?.focus()
  }

  const keep = async (heard: boolean): Promise<void> => {
    const broken = states.filter(({ state }) => state !== 'ready').map(({ word }) => word)
    const answer = await fetch(`${board}/tests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
      body: JSON.stringify(reportOf(found, heard, broken)),
    }).catch(() => undefined)
    write('kept', answer?.ok === true ? t.kept(formatTime(new Date(), print)) : t.notKept)
  }

  part('press')?.addEventListener('click', () => void say())
  part('heard')?.addEventListener('click', () => void keep(true))
  part('not-heard')?.addEventListener('click', () => void keep(false))
  player.onState(() => learn({ audio: player.isAllowed }))
  // Whether sound is allowed without a touch shows a moment after the start.
  setTimeout(() => learn({ audioBefore: found.audio }), 500)
  void lookAtServer()
  void lookAtClips()
  setInterval(() => void lookAtServer(), lookEvery)
}

const clipRow = ({ word, state, seconds }: ClipState, t: (typeof checkWords)['id' | 'en']): HTMLElement => {
  const row = document.createElement('li')
  row.dataset['tone'] = state === 'ready' ? 'good' : state === 'instead' ? 'warning' : 'bad'
  const name = document.createElement('strong')
  name.lang = 'id'
  name.textContent = word.replaceAll('-', ' ')
  row.append(name, ` ${state === 'ready' ? `${seconds.toFixed(2).replace('.', t.decimalSign)} s` : t[state]}`)
  return row
}

const root = document.querySelector<HTMLElement>('[data-check]')
if (root) start(root)
