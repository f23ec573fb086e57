import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { enrolment } from '../../contract/index.ts'
import type { Output } from '../../contract/index.ts'
import { Button, Notice, Qr } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DialogBox } from './parts.tsx'
import { devicesWords } from './words/devices.ts'
import { shellWords } from './words/shell.ts'

export type Invited = Output<typeof enrolment.makeEnrolment>

interface EnrolmentDialogProps {
  readonly invited: Invited
  readonly onClose: (paired: boolean) => void
}

const lookMs = 2_000

/** The code for a device, as QR and to type; the box closes by itself when the device has come. */
export function EnrolmentDialog({ invited, onClose }: EnrolmentDialogProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = { ...shellWords[locale], ...devicesWords[locale] }
  const { label, id } = invited.enrolment
  const params = { mall, enrolment: id }
  const seen = useQuery({
    queryKey: ['enrolment', id],
    queryFn: () => ask(enrolment.getEnrolment, { params }),
    refetchInterval: lookMs,
  })
  const state = seen.data?.state ?? 'waiting'
  useEffect(() => {
    if (state === 'used') onClose(true)
    // Once it is known that the device has come, nothing else can become of the code.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state])

  const withdraw = () => {
    onClose(false)
    // If this is lost, the code ends by itself within minutes.
    void ask(enrolment.endEnrolment, { params }).catch(() => undefined)
  }

  return (
    <DialogBox title={t.enrolTitle({ label })} keep onClose={withdraw}>
      <p>{t.enrolHow({ address: `${location.host}/${mall}/device` })}</p>
      <div className="enrol">
        <Qr text={new URL(invited.link, location.origin).href} label={t.enrolQr} />
        <dl className="secret">
          <div>
            <dt>{t.enrolCode}</dt>
            <dd>
              <code className="enrol__code">{invited.code}</code>
            </dd>
          </div>
        </dl>
      </div>
      <div role="status">
        {state === 'expired' || state === 'ended' ? (
          <Notice tone="warning" title={t.enrolOver} />
        ) : (
          <Notice tone="info" title={t.enrolWaiting}>
            <p>{t.enrolUntil}</p>
          </Notice>
        )}
      </div>
      <div className="dialog__end">
        <Button autoFocus tone="secondary" onClick={withdraw}>
          {t.close}
        </Button>
      </div>
    </DialogBox>
  )
}
