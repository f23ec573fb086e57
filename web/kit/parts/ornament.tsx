import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A quiet band of the hall's ornament. Nobody misses anything who does not see it. */
export function Ornament({ size = 'band' }: { size?: 'band' | 'large' }): ReactNode {
  return <div className={classes('k-ornament', size === 'large' && 'k-ornament--large')} aria-hidden />
}
