import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { toneIcon } from './tone.ts'
import type { Tone } from './tone.ts'

/** A state in words with its icon and colour. */
export function Status({
  tone,
  icon,
  children,
}: {
  tone: Tone
  icon?: IconName
  children: ReactNode
}): ReactNode {
  return (
    <span className={classes('k-tag', `k-tone--${tone}`)}>
      <Icon name={icon ?? toneIcon[tone]} size={16} />
      {children}
    </span>
  )
}

/** A label without a judgement: a kind, an agency, a remark. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={classes('k-tag', `k-tone--${tone}`)}>{children}</span>
}
