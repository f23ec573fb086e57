import { setTimeout as sleep } from 'node:timers/promises'
import { clockText } from './model/clock-text.ts'
import type { Cast } from './play/cast.ts'
import type { Stage } from './play/stage.ts'

/** What a spectator sees of a day while it is played. */
export interface Scene {
  readonly day: string
  readonly time: string
  /** Visitors who came so far, of all. */
  readonly came: number
  readonly visitors: number
  readonly waiting: number
  readonly served: number
}

/** Where the scenes go: a progress bar, or nowhere. */
export interface Watch {
  begin(scene: Scene): void
  show(scene: Scene): void
  end(): void
}

export const nobodyWatches: Watch = {
  begin: () => undefined,
  show: () => undefined,
  end: () => undefined,
}

/** Shows the day as it goes, and holds it back to the wanted speed (simulated minutes a real second). */
export function watched(
  watch: Watch,
  speed: number | undefined,
  day: string,
  cast: Cast,
): { beforeAct: (minutes: number, stage: Stage) => Promise<void>; end: () => void } {
  const visitors = cast.visitors.length
  const first = Math.min(cast.visitors[0]?.atKiosk ?? 0, ...cast.desks.map((desk) => desk.plan.opens))
  const began = performance.now()
  let came = 0
  let shown = -1
  watch.begin({ day, time: clockText(first), came, visitors, waiting: 0, served: 0 })
  return {
    async beforeAct(minutes, stage) {
      if (speed !== undefined) {
        const ahead = ((minutes - first) / speed) * 1000 - (performance.now() - began)
        if (ahead > 1) await sleep(ahead)
      }
      if (Math.floor(minutes) === shown) return
      shown = Math.floor(minutes)
      while ((cast.visitors[came]?.atKiosk ?? Infinity) <= minutes) came++
      let waiting = 0
      for (const leg of stage.legs.values()) if (leg.state === 'waiting') waiting++
      const served = stage.tally.served.length
      watch.show({ day, time: clockText(minutes), came, visitors, waiting, served })
    },
    end: () => watch.end(),
  }
}
