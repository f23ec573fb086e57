import type { access } from '../../contract/index.ts'

/** The token travels in the fragment, which a browser never sends to a server or writes in a referrer. */
export const tokenOf = (hash: string): string | null => {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')?.trim() ?? ''
  return token === '' ? null : token
}

/** The code of an invitation, for the same reason there. */
export const codeOf = (hash: string): string | null => {
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('code')?.trim() ?? ''
  return code === '' ? null : code
}

/** The face a paired device opens; a print agent and a board without a zone have none. */
export const faceOfDevice = (mall: string, me: access.Me): string | null => {
  if (me.device?.kind === 'kiosk') return `/${mall}/kiosk`
  if (me.device?.kind === 'board' && me.device.zone !== null)
    return `/${mall}/board/${encodeURIComponent(me.device.zone)}`
  return null
}
