/**
 * Two small duties: a survey on a device goes back to the start when nobody is there any more, so that the next person
 * finds no answers of the last; and the page of figures renews itself.
 */
const warnBefore = 10_000
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

function leaveWhenIdle(root: HTMLElement): void {
  const idleMs = Number(root.dataset['idle']) * 1000
  const home = root.dataset['home'] ?? '/'
  const notice = root.querySelector<HTMLElement>('[data-part="idle"]')
  const stay = root.querySelector<HTMLElement>('[data-part="stay"]')
  let warning: ReturnType<typeof setTimeout>
  let leaving: ReturnType<typeof setTimeout>
  let before: Element | null = null

  const leave = (): void => {
    // The start itself only forgets what was typed. Not into the history: nobody goes back to another's survey.
    for (const form of document.forms) form.reset()
    if (location.pathname === home) again()
    else location.replace(home)
  }
  const warn = (): void => {
    const untouched =
      location.pathname === home && !document.querySelector<HTMLInputElement>('#ticket')?.value
    if (untouched || !notice) return
    before = document.activeElement
    notice.hidden = false
    stay?.focus()
  }
  const again = (): void => {
    clearTimeout(warning)
    clearTimeout(leaving)
    if (notice && !notice.hidden) {
      notice.hidden = true
      if (before instanceof HTMLElement) before.focus()
    }
    warning = setTimeout(warn, idleMs - warnBefore)
    leaving = setTimeout(leave, idleMs)
  }
  // A press on the notice is heard as its click: hidden at the touch, the finger would land on what lies below.
  const sign = ({ target }: Event): void => {
    if (!(target instanceof Node && notice?.contains(target))) again()
  }
  for (const name of signs) addEventListener(name, sign, { passive: true, capture: true })
  stay?.addEventListener('click', again)
  again()
}

/** A reader types wherever the cursor is, so on the start it is always in the field. */
function keepReading(field: HTMLElement): void {
  field.focus()
  addEventListener('keydown', ({ key }) => {
    if (key.length === 1 && document.activeElement === document.body) field.focus()
  })
}

const renewEvery = 30_000

async function renew(figures: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(location.href)
    if (!answer.ok) return
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(figures.id)
    if (drawn && drawn.innerHTML !== figures.innerHTML) figures.innerHTML = drawn.innerHTML
  } catch {
    // The figures stay as they are, with their time; the next attempt comes soon.
  }
}

const root = document.querySelector<HTMLElement>('[data-idle]')
if (root) leaveWhenIdle(root)
const reader = document.querySelector<HTMLElement>('[data-part="reader"]')
if (reader) keepReading(reader)
const figures = document.getElementById('figures')
if (figures) setInterval(() => void renew(figures), renewEvery)
