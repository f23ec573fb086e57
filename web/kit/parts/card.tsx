import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type CardProps = ComponentProps<'div'> & { look?: 'plain' | 'raised' | 'warm' | 'selected' }

export function Card({ look = 'plain', className, ...rest }: CardProps): ReactNode {
  return <div className={classes('k-card', look !== 'plain' && `k-card--${look}`, className)} {...rest} />
}

/** A card that is one link: the title carries the link, the whole card answers to it. */
export function LinkCard({
  href,
  title,
  level = 3,
  className,
  children,
}: {
  href: string
  title: ReactNode
  level?: 2 | 3
  className?: string
  children?: ReactNode
}): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={classes('k-card k-card--link', className)}>
      <Heading className="k-card__title">
        <a className="k-card__link" href={href}>
          {title}
        </a>
      </Heading>
      {children}
    </div>
  )
}
