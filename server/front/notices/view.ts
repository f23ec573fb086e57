import type { BoardNotice } from '../../../contract/notices.ts'
import type { Emitted } from '../../base/context.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import type { NoticeRow } from './store.ts'

export const noticeView = (row: NoticeRow): BoardNotice => ({
  id: row.id,
  text: { id: row.text_id, en: row.text_en },
  zone: row.zone,
  from: row.from_at.toISOString(),
  until: (row.ended_at ?? row.until_at).toISOString(),
})

/** Names the zones, so that their boards hear it; they read the words themselves. */
export const noticeEvent = (verb: 'posted' | 'ended', row: NoticeRow, hall: Hall): Emitted => ({
  type: `notice.${verb}`,
  subject: `notices/${row.id}`,
  data: {
    notice: row.id,
    zones: row.zone === null ? [...hall.zones.keys()] : [row.zone],
    from: row.from_at.toISOString(),
    until: row.until_at.toISOString(),
  },
})
