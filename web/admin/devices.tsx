import { useState } from 'react'
import type { ReactNode } from 'react'
import { access } from '../../contract/index.ts'
import { Button, Notice, Status, Table, formatMoment } from '../kit/index.ts'
import { BoardTested } from './board-tests.tsx'
import { DeviceForm } from './device-form.tsx'
import { EnrolmentDialog } from './enrolment-dialog.tsx'
import type { Invited } from './enrolment-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { useFace } from '../kit/face/index.ts'
import { useDevices } from './lists.ts'
import { Ask, DoneNotice, Loading } from './parts.tsx'
import { Secret } from './secret.tsx'
import { useMall } from '../kit/staff/index.ts'
import { useSave } from './use-save.ts'
import { devicesWords } from './words/devices.ts'
import { shellWords } from './words/shell.ts'
import { voicesWords } from './words/voices.ts'

interface Registered {
  readonly device: access.Device
  readonly token: string
  readonly link: string
}

export function Devices(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...devicesWords[locale] }
  const { print } = useMall()
  const devices = useDevices()
  const { fault, saving, save, setFault } = useSave()
  const [made, setMade] = useState<Registered | null>(null)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [renaming, setRenaming] = useState<access.Device | null>(null)
  const [revoking, setRevoking] = useState<access.Device | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [opened] = useState(() => new Date())

  const revoke = async (device: access.Device) => {
    const params = { mall, device: device.id }
    const saved = await save(device.id, (options) => ask(access.revokeDevice, { params }, options))
    if (!saved) return
    setRevoking(null)
    setDone(t.deviceRevoked({ label: device.label }))
    void devices.refetch()
  }

  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <DeviceForm
        onMade={(answer) => {
          setMade(answer)
          void devices.refetch()
        }}
        onInvited={(answer) => {
          setDone(null)
          setInvited(answer)
        }}
      />
      <Loading query={devices} />
      {devices.data?.length === 0 && <Notice title={t.noDevices} />}
      {devices.data && devices.data.length > 0 && (
        <Table
          caption={t['tab.devices']}
          rows={devices.data}
          keyOf={(device) => device.id}
          columns={[
            {
              title: t.deviceLabel,
              names: true,
              cell: (device) => (
                <>
                  {device.label}
                  <span className="sub">{t[`device.${device.kind}`]}</span>
                </>
              ),
            },
            { title: t.zone, cell: (device) => device.zone ?? '–' },
            {
              title: t.seen,
              cell: (device) =>
                device.seenAt === null ? t.never : formatMoment(device.seenAt, opened, print),
            },
            {
              title: voicesWords[locale].test,
              cell: (device) => <BoardTested device={device} now={opened} />,
            },
            {
              title: t.action,
              cell: (device) =>
                device.revokedAt === null ? (
                  <div className="actions">
                    <Button
                      size="small"
                      tone="secondary"
                      aria-label={t.renameOf({ label: device.label })}
                      onClick={() => setRenaming(device)}
                    >
                      {t.rename}
                    </Button>
                    <Button
                      size="small"
                      tone="secondary"
                      aria-label={t.revokeOf({ label: device.label })}
                      onClick={() => {
                        setFault(null)
                        setRevoking(device)
                      }}
                    >
                      {t.revoke}
                    </Button>
                  </div>
                ) : (
                  <Status tone="neutral">{t.revoked}</Status>
                ),
            },
          ]}
        />
      )}
      {made && (
        <Secret
          title={t.deviceMade({ label: made.device.label })}
          text={t.deviceOnce}
          secrets={[
            [t.pairingLink, new URL(made.link, location.origin).href],
            [t.token, made.token],
          ]}
          onClose={() => setMade(null)}
        />
      )}
      {invited && (
        <EnrolmentDialog
          invited={invited}
          onClose={(paired) => {
            setInvited(null)
            if (paired) setDone(t.enrolled({ label: invited.enrolment.label }))
            void devices.refetch()
          }}
        />
      )}
      {renaming && (
        <RenameDialog
          device={renaming}
          onClose={() => setRenaming(null)}
          onSaved={(device) => {
            setRenaming(null)
            setDone(t.renamed({ label: device.label }))
            void devices.refetch()
          }}
        />
      )}
      {revoking && (
        <Ask
          title={t.revokeTitle({ label: revoking.label })}
          text={t.revokeWhat}
          submit={t.revoke}
          saving={saving}
          fault={fault}
          onYes={() => void revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  )
}
