import { SingleBar } from 'cli-progress'
import type { Scene, Watch } from './watch.ts'

/** A progress bar on stderr: the day, the hall's clock, who came, who waits. Without a terminal, a line now and then. */
export function progressBar(stream: NodeJS.WriteStream): Watch {
  let bar: SingleBar | undefined
  const more = ({ day, time, waiting, served }: Scene) => ({ day, time, waiting, served })
  return {
    begin(scene) {
      bar = new SingleBar({
        format: '{day} {time} [{bar}] {value}/{total} came, {waiting} wait, {served} served',
        stream,
        hideCursor: true,
        noTTYOutput: !stream.isTTY,
        notTTYSchedule: 5_000,
      })
      bar.start(scene.visitors, scene.came, more(scene))
    },
    show: (scene) => bar?.update(scene.came, more(scene)),
    end: () => bar?.stop(),
  }
}
