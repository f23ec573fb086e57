import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useFace } from '../kit/face/index.ts'
import { columnsOf, secondsOf } from './sound.ts'
import type { Cut, Take } from './sound.ts'
import { voicesWords } from './words/voices.ts'

const size = { width: 720, height: 120 } as const
const columns = 240

interface WaveformProps {
  readonly take: Take
  readonly cut: Cut
  readonly onCut: (cut: Cut) => void
}

/** The take as a drawing, with two handles to cut it: by pointer, or by arrows in hundredths of a second. */
export function Waveform({ take, cut, onCut }: WaveformProps): ReactNode {
  const t = voicesWords[useFace().locale]
  const canvas = useRef<HTMLCanvasElement>(null)
  const peaks = useMemo(() => columnsOf(take, columns), [take])
  const whole = secondsOf(take)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, peaks, cut.from / whole, cut.to / whole)
  }, [peaks, cut, whole])
  return (
    <Slider
      className="waveform"
      aria-label={t.cut}
      minValue={0}
      maxValue={Math.round(whole * 100) / 100}
      step={0.01}
      value={[cut.from, cut.to]}
      onChange={([from = 0, to = whole]) => onCut({ from, to })}
    >
      <canvas ref={canvas} width={size.width} height={size.height} aria-hidden />
      <SliderTrack className="waveform__track">
        <SliderThumb index={0} className="waveform__handle" aria-label={t.cutFrom} />
        <SliderThumb index={1} className="waveform__handle" aria-label={t.cutTo} />
      </SliderTrack>
    </Slider>
  )
}

function draw(canvas: HTMLCanvasElement, peaks: readonly number[], from: number, to: number): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const style = getComputedStyle(canvas)
  const [kept, cutOff] = [style.getPropertyValue('--wave-kept'), style.getPropertyValue('--wave-cut')]
  const step = size.width / peaks.length
  const highest = Math.max(0.05, ...peaks)
  pen.clearRect(0, 0, size.width, size.height)
  for (const [i, peak] of peaks.entries()) {
    const share = (i + 0.5) / peaks.length
    pen.fillStyle = share >= from && share <= to ? kept : cutOff
    const height = Math.max(2, (peak / highest) * size.height)
    pen.fillRect(i * step, (size.height - height) / 2, step * 0.7, height)
  }
}
