import type { IconName } from './icon.tsx'

/** What a colour says; an icon and words always say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error'

export const toneIcon: Record<Tone, IconName> = {
  neutral: 'minus',
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'cross',
}
