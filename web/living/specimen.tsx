import type { ReactNode } from 'react'

/** A part of the kit by its exported name: the journey looks for one of each. */
export function Part({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="l-part" data-kit={name}>
      {children}
    </div>
  )
}

export function Section({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}): ReactNode {
  return (
    <section className="l-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** One state with its name. */
export function State({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="l-state">
      <p className="l-state__name">{name}</p>
      {children}
    </div>
  )
}
