import type { Who } from '../../base/context.ts'
import { isDevice, mayRunHall, must } from '../../http/rights.ts'
import type { Gate } from '../../http/route.ts'

/** A stranger's browser may show the board; it may not take the voice of a zone. */
export const boards: Gate = (who, mall) => must(isDevice(who, mall, 'board') || mayRunHall(who, mall), who)

/** A board that hangs in one zone does not speak in another. */
export const inItsZone = (who: Who, zone: string): void =>
  must(who.kind !== 'device' || who.zone === null || who.zone === zone, who)
