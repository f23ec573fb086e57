import type { access } from '../../contract/index.ts'

type Assignment = access.Assignment

/** Who works where: the first role that matches decides, the widest duty first. */
const faces: readonly (readonly [access.Role, string])[] = [
  ['admin', 'admin'],
  ['duty-manager', 'overview'],
  ['leader', 'overview'],
  ['officer', 'counter'],
  ['agency-lead', 'counter'],
]

export const faceOf = (mall: string, assignments: readonly Assignment[]): string => {
  const held = new Set(assignments.map((a) => a.role))
  const face = faces.find(([role]) => held.has(role))?.[1] ?? 'overview'
  return `/${mall}/${face}`
}

/**
 * `?to=` is written by anybody who can make a link, so only a path on this origin is followed (CWE-601): `//host`,
 * `/\host`, other schemes and control characters (which browsers strip) all fall back to the face by role.
 */
export const safePath = (to: string | null, origin: string): string | null => {
  if (to === null || !/^\/[^/\\]/.test(to) || hasControls(to) || to.includes('\\')) return null
  try {
    const url = new URL(to, origin)
    if (url.origin !== origin || /\/sign-in\/?$/.test(url.pathname)) return null
    return url.pathname + url.search + url.hash
  } catch {
    return null
  }
}

const hasControls = (text: string) =>
  Array.from(text).some((c) => c.charCodeAt(0) < 0x21 || c.charCodeAt(0) === 0x7f)
