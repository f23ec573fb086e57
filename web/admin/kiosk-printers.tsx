import type { ReactNode } from 'react'
import type { access } from '../../contract/index.ts'
import { printing } from '../../contract/index.ts'
import { Notice, Table } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useDevices } from './lists.ts'
import { FaultNotice } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { usePreview } from './use-preview.ts'
import { printersWords } from './words/printers.ts'

interface KioskPrintersProps {
  readonly printers: readonly printing.Printer[]
  readonly onChosen: (said: string) => void
}

/** Which printer a kiosk uses: a choice, or the only one of its zone. */
export function KioskPrinters({ printers, onChosen }: KioskPrintersProps): ReactNode {
  const { mall, locale } = useFace()
  const t = printersWords[locale]
  const devices = useDevices()
  const preview = usePreview()
  const kiosks = devices.data?.filter(({ kind, revokedAt }) => kind === 'kiosk' && revokedAt === null) ?? []
  const chosenFor = (kiosk: string) => printers.find((printer) => printer.kiosks.includes(kiosk))

  const choose = async (kiosk: access.Device, agent: string | null) => {
    const call = { params: { mall, kiosk: kiosk.id }, body: { agent } }
    await preview.look(printing.choosePrinter, call, () => {
      const printer = printers.find((one) => one.agent === agent)
      onChosen(
        printer
          ? t.chosen({ kiosk: kiosk.label, printer: printer.label })
          : t.chosenAutomatic({ kiosk: kiosk.label }),
      )
    })
  }
  const automatic = (kiosk: access.Device): string => {
    const near = printers.filter((printer) => printer.zone === kiosk.zone)
    const [only] = near
    return near.length === 1 && only ? t.automaticIs({ printer: only.label }) : t.automaticNone
  }

  if (!devices.data) return null
  if (kiosks.length === 0) return <Notice title={t.noKiosks} />
  return (
    <>
      <FaultNotice fault={preview.pending ? null : preview.fault} />
      <Table
        caption={t.kiosks}
        rows={kiosks}
        keyOf={(kiosk) => kiosk.id}
        columns={[
          {
            title: t.kiosk,
            names: true,
            cell: ({ label, zone }) => (
              <>
                {label}
                <span className="sub">{zone === null ? t.noZone : t.zone({ zone })}</span>
              </>
            ),
          },
          {
            title: t.prints,
            cell: (kiosk) => (
              <select
                className="k-input"
                aria-label={`${t.prints}: ${kiosk.label}`}
                disabled={preview.looking}
                value={chosenFor(kiosk.id)?.agent ?? ''}
                onChange={(event) => void choose(kiosk, event.target.value || null)}
              >
                <option value="">{automatic(kiosk)}</option>
                {printers.map((printer) => (
                  <option key={printer.agent} value={printer.agent}>
                    {printer.label}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <PreviewDialog of={preview} />
    </>
  )
}
