import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { printing } from '../../contract/index.ts'
import { Button, Notice, PaperTicket, Status, Table, formatMoment } from '../kit/index.ts'
import type { Tone } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { KioskPrinters } from './kiosk-printers.tsx'
import { useSave } from './use-save.ts'
import { printersWords } from './words/printers.ts'

const refreshMs = 5_000

export function Printers(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = printersWords[locale]
  const { fault, saving, save } = useSave()
  const [done, setDone] = useState<string | null>(null)
  const [test, setTest] = useState<{ job: string; printer: string } | null>(null)
  const printers = useQuery({
    queryKey: ['printers'],
    queryFn: () => ask(printing.listPrinters, { params: { mall } }),
    refetchInterval: refreshMs,
  })
  const outcome = useTestOutcome(test)

  const print = async (printer: printing.Printer) => {
    const call = {
      params: { mall, agent: printer.agent },
      body: { locale, site: location.origin },
    }
    const job = await save(printer.agent, (options) => ask(printing.testPrinter, call, options))
    if (job) setTest({ job: job.id, printer: printer.label })
    setDone(null)
  }

  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done ?? outcome} />
      <FaultNotice fault={fault} />
      <Loading query={printers} />
      {printers.data?.length === 0 && <Notice icon="printer" title={t.noPrinters} />}
      <div className="printers">
        <div className="printers__lists">
          {printers.data && printers.data.length > 0 && (
            <PrinterTable printers={printers.data} saving={saving} onTest={(one) => void print(one)} />
          )}
          <KioskPrinters
            printers={printers.data ?? []}
            onChosen={(text) => {
              setDone(text)
              void printers.refetch()
            }}
          />
        </div>
        <Preview />
      </div>
    </>
  )
}

const toneOf = ({ ready, status }: printing.Printer): Tone =>
  ready ? (status?.paper === 'near-end' ? 'warning' : 'success') : status?.fault ? 'error' : 'neutral'

interface PrinterTableProps {
  readonly printers: readonly printing.Printer[]
  readonly saving: boolean
  readonly onTest: (printer: printing.Printer) => void
}

function PrinterTable({ printers, saving, onTest }: PrinterTableProps): ReactNode {
  const { locale } = useFace()
  const t = printersWords[locale]
  const { print } = useMall()
  return (
    <Table
      caption={t.printers}
      rows={printers}
      keyOf={(printer) => printer.agent}
      columns={[
        {
          title: t.printer,
          names: true,
          cell: ({ label, zone, status }) => (
            <>
              {label}
              <span className="sub">
                {zone === null ? t.noZone : t.zone({ zone })}
                {status && ` · ${t[`mode.${status.mode}`]}`}
              </span>
            </>
          ),
        },
        {
          title: t.paper,
          cell: (printer) => (
            <>
              <Status tone={toneOf(printer)}>
                {printer.ready
                  ? t.ready
                  : printer.status?.fault
                    ? t[`fault.${printer.status.fault}`]
                    : t.silent}
              </Status>
              <span className="sub">{t[`paper.${printer.status?.paper ?? 'unknown'}`]}</span>
            </>
          ),
        },
        {
          title: t.seen,
          cell: ({ seenAt }) => (seenAt === null ? t.never : formatMoment(seenAt, new Date(seenAt), print)),
        },
        {
          title: t.test,
          cell: (printer) => (
            <Button
              size="small"
              tone="secondary"
              disabled={saving}
              aria-label={t.testOf({ printer: printer.label })}
              onClick={() => onTest(printer)}
            >
              {t.test}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Long enough for a slow printer; a page that nobody printed by then is told as not printed. */
const testMs = 20_000

/** What became of the test page, in words. */
const useTestOutcome = (test: { job: string; printer: string } | null): string | null => {
  const { ask, mall, locale } = useFace()
  const t = printersWords[locale]
  const [over, setOver] = useState<string | null>(null)
  const { data } = useQuery({
    queryKey: ['print-job', test?.job],
    enabled: test !== null,
    queryFn: () => ask(printing.getPrintJob, { params: { mall, job: test?.job ?? '' } }),
    refetchInterval: 1_000,
  })
  useEffect(() => {
    if (!test) return
    const timer = setTimeout(() => setOver(test.job), testMs)
    return () => clearTimeout(timer)
  }, [test])
  if (!test) return null
  if (data?.state === 'printed') return t.testPrinted(test)
  if (data?.state === 'failed' || data?.state === 'released' || over === test.job) return t.testFailed(test)
  return t.tested(test)
}

function Preview(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = printersWords[locale]
  const { data } = useQuery({
    queryKey: ['paper', locale],
    queryFn: () => ask(printing.previewPaper, { params: { mall }, query: { locale, site: location.origin } }),
  })
  if (!data) return null
  return (
    <section className="printers__preview" aria-labelledby="paper-preview">
      <h3 id="paper-preview">{t.preview}</h3>
      <PaperTicket paper={data} qrLabel={t.previewQr} for="preview" />
    </section>
  )
}
