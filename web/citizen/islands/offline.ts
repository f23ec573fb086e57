/** What browsers that can install a page offer; the libraries of types do not know it yet. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/**
 * The worker keeps the tickets of this phone. It sees these pages alone (`/t/…` and `/tickets`), never those of staff,
 * kiosks and boards. Without HTTPS there is none, and the page is what it was.
 */
export const startWorker = async (mall: string): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(`/${mall}/worker.js`, { scope: `/${mall}/t` })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage('keep')
  } catch {
    // Refused by the browser, or no line just now; it is tried again with the next page.
  }
}

/** The browser's own offer to install comes at a time of its choosing; here it waits until the visitor wants it. */
export const offerInstalling = (root: HTMLElement): void => {
  const part = root.querySelector<HTMLElement>('[data-part="install"]')
  const button = part?.querySelector('button')
  if (!part || !button) return
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    part.hidden = false
    button.onclick = () => {
      part.hidden = true
      void (event as InstallOffer).prompt()
    }
  })
  addEventListener('appinstalled', () => {
    part.hidden = true
  })
}
