import type { notices } from '../../contract/index.ts'
import { slideAt, slidesAt } from './slides.ts'

/** The notices of the board's zone: asked at the start, after each word about them, and now and then to be sure. */
export function boardNotices(root: HTMLElement, api: string): { ask(): void; show(now: number): void } {
  const strip = root.querySelector<HTMLElement>('[data-part="notice"]')
  const place = root.querySelector<HTMLElement>('[data-part="notice-text"]')
  let list: readonly notices.BoardNotice[] | undefined

  return {
    ask() {
      void fetch(`${api}/boards/${encodeURIComponent(root.dataset['zone'] ?? '')}/notices`)
        .then(async (answer) => {
          if (answer.ok) list = (await answer.json()) as readonly notices.BoardNotice[]
        })
        // The banner tells of a broken line; known notices go on and end by the clock.
        .catch(() => undefined)
    },
    show(now) {
      if (!strip || !place || list === undefined) return
      const slide = slideAt(slidesAt(list, now), now)
      strip.hidden = slide === undefined
      root.toggleAttribute('data-noticed', slide !== undefined)
      const text = slide?.text ?? ''
      if (place.textContent === text) return
      place.textContent = text
      place.lang = slide?.lang ?? 'id'
    },
  }
}
