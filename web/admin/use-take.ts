import { useRef, useState } from 'react'
import { MicrophoneRefused, record } from './microphone.ts'
import type { MicrophoneFault, Recording } from './microphone.ts'
import { decode } from './play.ts'
import { faultOf, spokenCut } from './sound.ts'
import type { Cut, Take, TakeFault } from './sound.ts'

type Fault = TakeFault | MicrophoneFault | 'notAudio'

/** One take of a word: from the microphone or a file, cut where it is spoken until somebody cuts it otherwise. */
export const useTake = () => {
  const [take, setTake] = useState<Take | null>(null)
  const [cut, setCut] = useState<Cut>({ from: 0, to: 0 })
  const [trouble, setTrouble] = useState<Fault | null>(null)
  const [recording, setRecording] = useState(false)
  const running = useRef<Recording | null>(null)

  const read = async (file: Blob): Promise<void> => {
    try {
      const decoded = await decode(file)
      setTake(decoded)
      setCut(spokenCut(decoded))
      setTrouble(null)
    } catch {
      setTake(null)
      setTrouble('notAudio')
    }
  }

  const start = async (): Promise<void> => {
    setTrouble(null)
    try {
      running.current = await record()
    } catch (error) {
      setTrouble(error instanceof MicrophoneRefused ? error.fault : 'denied')
      return
    }
    setRecording(true)
    const file = await running.current.ended
    running.current = null
    setRecording(false)
    await read(file)
  }

  return {
    take,
    cut,
    setCut,
    recording,
    start: () => void start(),
    stop: () => running.current?.stop(),
    read: (file: Blob) => void read(file),
    fault: trouble ?? (take ? faultOf(take, cut) : null),
  }
}
