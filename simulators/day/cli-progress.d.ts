/** The part of cli-progress 3 that is used here; the package brings no types. */
declare module 'cli-progress' {
  export interface Options {
    format: string
    stream: NodeJS.WritableStream
    hideCursor?: boolean
    noTTYOutput?: boolean
    notTTYSchedule?: number
    clearOnComplete?: boolean
  }
  export class SingleBar {
    constructor(options: Options)
    start(total: number, begun: number, payload: object): void
    update(done: number, payload: object): void
    stop(): void
  }
}
