import type { Output, announcements } from '../../contract/index.ts'
import type { Print } from '../kit/format.ts'
import { hallClips } from './clips.ts'
import { ClipFault, Player } from './player.ts'
import { words } from './words.ts'

/** Also the sign of life that keeps the voice of the zone with this board. */
const askEvery = 4_000
const mostMarks = 100

type Claim = Output<typeof announcements.claimAnnouncement>
type Standing = 'unknown' | 'on' | 'other' | 'blocked' | 'unpaired'

/** The same after this page is loaded again, another one in another window. */
const playerId = (): string => {
  const known = sessionStorage.getItem('selaso-player')
  if (known !== null) return known
  const made = crypto.randomUUID()
  sessionStorage.setItem('selaso-player', made)
  return made
}

/**
 * Asks the server what to say, says it, tells the server, asks again. The server keeps the line of announcements and
 * lets one board of a zone speak, so two calls never sound at once. Captions are shown whatever the sound does.
 */
export function startVoice(root: HTMLElement, print: Print, api: string): { wake(): void } {
  const said = words[print.locale]
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const base = `${api}/boards/${encodeURIComponent(root.dataset['zone'] ?? '')}/announcements`
  const player = new Player()
  const renew = hallClips(player, api)
  const id = playerId()
  let fresh = true
  let busy = false
  let again = false
  let standing: Standing = 'unknown'

  const tell = (): void => {
    const tap = part('voice-tap')
    if (tap) tap.hidden = standing !== 'blocked'
    const state = part('voice')
    const broken = player.broken.length > 0 ? said.voiceBroken(player.broken.join(', ')) : undefined
    const text = {
      unknown: '',
      on: broken ?? said.voiceOn,
      other: said.voiceOther,
      blocked: '',
      unpaired: said.voiceUnpaired,
    }[standing]
    if (state && state.textContent !== text) state.textContent = text
    root.dataset['voice'] = broken !== undefined && standing === 'on' ? 'broken' : standing
  }

  const post = async (path: string, body: object): Promise<Response> =>
    fetch(`${base}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ player: id, ...body }),
    })

  const say = async (call: announcements.Announcement): Promise<void> => {
    const caption = part('caption')
    if (caption) caption.textContent = call.caption
    let fault: announcements.AnnouncementFault | null = null
    // While it speaks it keeps the voice of its zone: asking again gives nothing, and is a sign of life.
    let alive: Promise<unknown> = Promise.resolve()
    const beat = setInterval(() => {
      alive = post('claim', { fresh: false }).catch(() => undefined)
    }, askEvery)
    // A board runs for months: marks are for who looks now, and must not pile up.
    if (performance.getEntriesByType('mark').length > mostMarks) performance.clearMarks()
    performance.mark('voice-start', { detail: call.number })
    try {
      await player.say(call.clips, call.times)
    } catch (error) {
      fault = error instanceof ClipFault ? error.fault : 'audio-blocked'
    }
    performance.mark('voice-end', { detail: call.number })
    clearInterval(beat)
    await alive
    if (caption) caption.textContent = ''
    tell()
    await post(`${call.id}/settle`, { fault })
  }

  /** One round at a time; a wish that comes meanwhile is one more round. */
  const round = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        const answer = await post('claim', { fresh })
        if (!answer.ok) {
          if (answer.status === 401 || answer.status === 403) standing = 'unpaired'
          break
        }
        fresh = false
        const { speaker, announcement, voice } = (await answer.json()) as Claim
        standing = speaker ? 'on' : 'other'
        // Without the new list the clips at hand are better than silence.
        await renew(voice).catch(() => undefined)
        tell()
        if (announcement) {
          await say(announcement)
          again = true
        }
      } while (again)
    } catch {
      // The banner of the board tells of a broken line; what was not told is said again by whoever asks next.
    }
    busy = false
    tell()
  }

  const wake = (): void => {
    // A board that may not sound leaves the voice to one that may.
    if (!player.isAllowed) {
      standing = 'blocked'
      tell()
      return
    }
    void round()
  }

  part('voice-tap')?.addEventListener('click', () => void player.allow().then(wake))
  player.onState(wake)
  void renew()
    .catch(() => undefined)
    .then(wake)
  setInterval(wake, askEvery)
  return { wake }
}
