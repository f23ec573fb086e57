import { between } from '../model/chance.ts'
import type { Desk, Stage } from './stage.ts'

/** An officer looks up and presses "next" after a moment. */
export function pressSoon(stage: Stage, desk: Desk): void {
  desk.state = 'pressing'
  stage.agenda.in(between(desk.chance, stage.scenario.officers.reactionSeconds), () => stage.press(desk))
}

/** Somebody waits in a line: of its idle officers the one who has been idle longest sees it. */
export function wake(stage: Stage, queue: string): void {
  let longest: Desk | undefined
  for (const desk of stage.desks)
    if (
      desk.state === 'idle' &&
      desk.queues.includes(queue) &&
      desk.idleSince < (longest?.idleSince ?? Infinity)
    )
      longest = desk
  if (longest) pressSoon(stage, longest)
}
