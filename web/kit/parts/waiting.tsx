import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

/** Something is on its way; the words say what. */
export function Loading({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="k-loading" role="status">
      <span className="k-spinner" aria-hidden />
      {children}
    </p>
  )
}

/** Nothing is here yet: what is missing, and the next thing to do. */
export function Empty({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: ReactNode
  children?: ReactNode
}): ReactNode {
  return (
    <div className="k-empty">
      <Icon name={icon} size={64} />
      <p className="k-empty__title">{title}</p>
      {children}
    </div>
  )
}
