import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { toneIcon } from './tone.ts'
import type { Tone } from './tone.ts'

interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  tone?: Tone
  icon?: IconName
  title?: ReactNode
}

/** Give `role="alert"` or `role="status"` when it appears while the page is open. */
export function Notice({ tone = 'info', icon, title, className, children, ...rest }: NoticeProps): ReactNode {
  return (
    <div className={classes('k-notice', `k-tone--${tone}`, className)} {...rest}>
      <Icon name={icon ?? toneIcon[tone]} />
      <div className="k-notice__body">
        {title !== undefined && <p className="k-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
