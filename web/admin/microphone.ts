/** A word takes two seconds; who forgets to stop is stopped. */
export const longestTakeMs = 6_000

export interface Recording {
  stop(): void
  /** What was recorded, when it ends by hand or by itself. */
  readonly ended: Promise<Blob>
}

/** Why a browser gives no microphone. */
export type MicrophoneFault = 'insecure' | 'denied' | 'none'

export class MicrophoneRefused extends Error {
  readonly fault: MicrophoneFault
  constructor(fault: MicrophoneFault) {
    super(fault)
    this.fault = fault
  }
}

/** As it is spoken: echo and gain control of calls would make every word another loudness. */
export async function record(): Promise<Recording> {
  const stream = await open()
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 192_000 })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const ended = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      resolve(new Blob(parts, { type: recorder.mimeType }))
    })
  })
  recorder.start()
  setTimeout(stop, longestTakeMs)
  return { stop, ended }
}

async function open(): Promise<MediaStream> {
  // Browsers keep the microphone from pages that came without HTTPS.
  if (!isSecureContext) throw new MicrophoneRefused('insecure')
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, autoGainControl: false, noiseSuppression: true },
    })
  } catch (error) {
    throw new MicrophoneRefused(
      error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'denied',
    )
  }
}
