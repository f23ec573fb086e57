let audio: AudioContext | undefined

/** Two soft notes; a browser allows them once the officer has touched the page. */
export const chime = (): void => {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  note(audio, 660, 0)
  note(audio, 880, 0.18)
}

const note = (context: AudioContext, hertz: number, after: number): void => {
  const start = context.currentTime + after
  const gain = context.createGain()
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(0.12, start + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.001, start + 0.4)
  const tone = context.createOscillator()
  tone.frequency.value = hertz
  tone.connect(gain).connect(context.destination)
  tone.start(start)
  tone.stop(start + 0.45)
}
