import type { Job } from './base/jobs.ts'
import type { Ground } from './base/ground.ts'
import { sql } from './base/sql.ts'
import { listMallIds } from './malls.ts'
import { endForgottenHelpCalls } from './front/assistance/index.ts'
import { forgetReplacedClips } from './front/announcements/index.ts'
import { forgetEarlierIntakes } from './front/intake/index.ts'
import { settleAbandoned } from './front/printing/index.ts'
import { sendPush } from './front/push/index.ts'
import type { PushOptions, ToSend } from './front/push/index.ts'
import { endEarlierDays, giveBackStranded } from './front/queue/index.ts'
import { forgetOldSessions } from './hall/people/index.ts'

/** Keys of commands are remembered this long; a retry after that is a new command. */
const commandMemoryDays = 7

const inEachMall = (work: (ground: Ground, mall: string) => Promise<unknown>) => async (ground: Ground) => {
  for (const mall of await listMallIds(ground.db)) await work(ground, mall)
}

export const jobsOf = (pushes: PushOptions): readonly Job[] => [
  // Handed over by the database itself, which wrote its payload (front/push/queue-moved.sql).
  { name: 'send_push', run: (ground, payload) => sendPush(ground, pushes, payload as ToSend) },
  { name: 'give_back_stranded', cron: '* * * * *', run: inEachMall(giveBackStranded) },
  { name: 'settle_abandoned_prints', cron: '* * * * *', run: inEachMall(settleAbandoned) },
  { name: 'end_earlier_days', cron: '*/10 * * * *', run: inEachMall(endEarlierDays) },
  { name: 'end_forgotten_help_calls', cron: '*/10 * * * *', run: inEachMall(endForgottenHelpCalls) },
  { name: 'forget_earlier_intakes', cron: '7 * * * *', run: inEachMall(forgetEarlierIntakes) },
  { name: 'forget_replaced_clips', cron: '27 3 * * *', run: inEachMall(forgetReplacedClips) },
  { name: 'forget_sessions', cron: '17 * * * *', run: inEachMall((ground) => forgetOldSessions(ground)) },
  {
    name: 'forget_commands',
    cron: '37 3 * * *',
    run: inEachMall((ground, mall) =>
      ground.db.inMall(mall, (tx) =>
        tx.query(
          sql`delete from base.command where mall = ${mall} and at < now() - make_interval(days => ${commandMemoryDays})`,
        ),
      ),
    ),
  },
]
