import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type Gap = 4 | 8 | 12 | 16 | 24 | 32 | 48
type Box = ComponentProps<'div'> & { gap?: Gap }

export function Stack({ gap = 16, className, ...rest }: Box): ReactNode {
  return <div className={classes('k-stack', `k-gap--${gap}`, className)} {...rest} />
}

export function Row({ gap = 16, spread, className, ...rest }: Box & { spread?: boolean }): ReactNode {
  return (
    <div
      className={classes('k-row', spread === true && 'k-row--spread', `k-gap--${gap}`, className)}
      {...rest}
    />
  )
}

/** As many columns as fit. */
export function Grid({
  gap = 16,
  columns,
  className,
  ...rest
}: Box & { columns?: 'narrow' | 'wide' | 'pair' }): ReactNode {
  return (
    <div
      className={classes('k-grid', columns && `k-grid--${columns}`, `k-gap--${gap}`, className)}
      {...rest}
    />
  )
}

/** The one h1 of a page, what stands above it and the sentence below it. */
export function PageHeader({
  over,
  title,
  lead,
  children,
}: {
  over?: ReactNode
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}): ReactNode {
  return (
    <header className="k-page-header">
      {over !== undefined && <p className="k-page-header__over">{over}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p className="k-page-header__lead">{lead}</p>}
      {children}
    </header>
  )
}

export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className="k-hidden">{children}</span>
}
