import { useState } from 'react'
import type { ReactNode } from 'react'
import { access } from '../../contract/index.ts'
import { TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox, FaultNotice, FormEnd } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { devicesWords } from './words/devices.ts'

interface RenameDialogProps {
  readonly device: access.Device
  readonly onClose: () => void
  readonly onSaved: (device: access.Device) => void
}

export function RenameDialog({ device, onClose, onSaved }: RenameDialogProps): ReactNode {
  const { mall, locale } = useFace()
  const t = devicesWords[locale]
  const preview = usePreview()
  const [label, setLabel] = useState(device.label)
  const [checked, setChecked] = useState(false)
  if (preview.pending) return <PreviewDialog of={preview} />
  const look = () => {
    setChecked(true)
    if (label.trim() === '') return
    const call = { params: { mall, device: device.id }, body: { label: label.trim() } }
    void preview.look(access.renameDevice, call, onSaved)
  }
  return (
    <DialogBox title={t.renameOf({ label: device.label })} onClose={onClose}>
      <form
        className="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <FaultNotice fault={preview.fault} />
        <TextInput
          id="device-name"
          label={t.deviceLabel}
          maxLength={80}
          autoComplete="off"
          autoFocus
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          {...(checked && label.trim() === '' && { error: t.deviceLabelFault })}
        />
        <FormEnd saving={preview.looking} onClose={onClose} />
      </form>
    </DialogBox>
  )
}
