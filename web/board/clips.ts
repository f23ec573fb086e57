import type { voice } from '../../contract/index.ts'
import type { Player } from './player.ts'

/** Keeps a player's clips those of the hall: every claim tells the version, and another one is fetched before it speaks. */
export function hallClips(player: Player, api: string): (version?: string) => Promise<void> {
  let known: string | undefined
  return async (version) => {
    if (version !== undefined && version === known) return
    const answer = await fetch(`${api}/voice`)
    if (!answer.ok) throw new Error(String(answer.status))
    const voice = (await answer.json()) as voice.Voice
    await player.use(voice)
    known = voice.version
  }
}
