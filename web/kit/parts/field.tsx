import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

const describedBy = (id: string, { hint, error }: FieldWords): { 'aria-describedby'?: string } => {
  const ids = classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return ids === '' ? {} : { 'aria-describedby': ids }
}

/** Label, hint and error around any input that carries `id`. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: FieldWords & { id: string; children: ReactNode }): ReactNode {
  return (
    <div className="k-field">
      <label className="k-field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="k-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="k-field__error" id={`${id}-error`}>
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

type TextInputProps = FieldWords & Omit<ComponentProps<'input'>, 'id'> & { id: string }

export function TextInput({
  id,
  label,
  hint,
  error,
  className,
  type = 'text',
  ...rest
}: TextInputProps): ReactNode {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type={type}
        className={classes('k-input', className)}
        {...(error !== undefined && { 'aria-invalid': true })}
        {...describedBy(id, { label, hint, error })}
        {...rest}
      />
    </Field>
  )
}
