import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export interface ButtonLook {
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'small' | 'medium' | 'large'
  wide?: boolean
  icon?: IconName
}

/** For parts of other libraries that should look like a button of the kit. */
export const buttonClass = ({ tone = 'primary', size = 'medium', wide = false }: ButtonLook = {}): string =>
  classes(
    'k-button',
    tone !== 'primary' && `k-button--${tone}`,
    size !== 'medium' && `k-button--${size}`,
    wide && 'k-button--wide',
  )

const within = (icon: IconName | undefined, children: ReactNode, busy = false): ReactNode => (
  <>
    {busy && <span className="k-spinner" aria-hidden />}
    {icon !== undefined && !busy && <Icon name={icon} size={20} />}
    {children}
  </>
)

/** While `busy` it says so and keeps its place; whoever sets it decides whether a second press counts. */
export function Button({
  tone,
  size,
  wide,
  icon,
  busy = false,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonLook & { busy?: boolean } & ComponentProps<'button'>): ReactNode {
  return (
    <button
      type={type}
      className={classes(buttonClass(look(tone, size, wide)), className)}
      {...(busy && { 'aria-busy': true })}
      {...rest}
    >
      {within(icon, children, busy)}
    </button>
  )
}

export function LinkButton({
  tone,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<'a'>): ReactNode {
  return (
    <a className={classes(buttonClass(look(tone, size, wide)), className)} {...rest}>
      {within(icon, children)}
    </a>
  )
}

const look = (tone: ButtonLook['tone'], size: ButtonLook['size'], wide: boolean | undefined): ButtonLook => ({
  ...(tone && { tone }),
  ...(size && { size }),
  ...(wide && { wide }),
})
