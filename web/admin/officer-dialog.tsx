import { useState } from 'react'
import type { ReactNode } from 'react'
import { access } from '../../contract/index.ts'
import { Notice, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, FaultNotice, FormEnd } from './parts.tsx'
import { Roles } from './roles.tsx'
import { useSave } from './use-save.ts'
import { officersWords } from './words/officers.ts'
import { shellWords } from './words/shell.ts'

interface OfficerDialogProps {
  /** `null` = a new account. */
  readonly officer: access.Officer | null
  readonly onClose: () => void
  readonly onSaved: (officer: access.Officer, password: string | null) => void
}

const usernameShape = /^[a-z0-9][a-z0-9._-]{2,40}$/

export function OfficerDialog({ officer, onClose, onSaved }: OfficerDialogProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...officersWords[locale] }
  const { fault, saving, save } = useSave()
  const [username, setUsername] = useState(officer?.username ?? '')
  const [name, setName] = useState(officer?.name ?? '')
  const [active, setActive] = useState(officer?.active ?? true)
  const [assignments, setAssignments] = useState<readonly access.Assignment[]>(
    officer?.assignments ?? [{ role: 'officer', agency: null }],
  )
  const [checked, setChecked] = useState(false)
  const badUsername = officer === null && !usernameShape.test(username)
  const taken = fault?.code === 'access.username-taken' ? fault.detail : undefined

  const submit = async () => {
    setChecked(true)
    if (badUsername || name.trim() === '') return
    const given = { name: name.trim(), assignments: [...assignments] }
    if (officer === null) {
      const body = { ...given, username }
      const made = await save(body, (options) =>
        ask(access.createOfficer, { params: { mall }, body }, options),
      )
      if (made) onSaved(made.officer, made.password)
      return
    }
    const body = { ...given, active }
    const params = { mall, officer: officer.id }
    const saved = await save(body, (options) => ask(access.updateOfficer, { params, body }, options))
    if (saved) onSaved(saved, null)
  }

  return (
    <DialogBox title={officer ? t.editOfficer({ name: officer.name }) : t.addOfficer} onClose={onClose}>
      <form
        className="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {taken === undefined && <FaultNotice fault={fault} />}
        {officer === null && (
          <TextInput
            id="officer-username"
            label={t.username}
            hint={t.usernameHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value.trim().toLowerCase())}
            {...(checked && badUsername
              ? { error: t.usernameFault }
              : taken !== undefined && { error: taken })}
          />
        )}
        <TextInput
          id="officer-name"
          label={t.name}
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          {...(checked && name.trim() === '' && { error: t.nameFault })}
        />
        <Roles assignments={assignments} onChange={setAssignments} />
        {officer !== null && (
          <label className="check">
            <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />
            {t.active}
          </label>
        )}
        {!active && <Notice tone="warning" role="status" title={t.inactiveWarn} />}
        <FormEnd saving={saving} onClose={onClose} />
      </form>
    </DialogBox>
  )
}
