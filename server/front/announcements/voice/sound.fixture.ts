interface Sound {
  readonly seconds?: number
  readonly rate?: number
  /** 0 to 1; above 1 it is cut off as by a microphone at its stop. */
  readonly volume?: number
  readonly hertz?: number
  readonly channels?: number
  readonly bits?: number
}

/** A tone as a WAV file. */
export function toneFile({
  seconds = 0.5,
  rate = 16_000,
  volume = 0.5,
  hertz = 220,
  channels = 1,
  bits = 16,
}: Sound = {}): Buffer {
  const count = Math.round(seconds * rate) * channels
  const file = Buffer.alloc(44 + count * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + count * 2, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * channels * 2, 28)
  file.writeUInt16LE(channels * 2, 32)
  file.writeUInt16LE(bits, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(count * 2, 40)
  for (let i = 0; i < count; i++) {
    const value = volume * Math.sin((2 * Math.PI * hertz * i) / rate)
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), 44 + 2 * i)
  }
  return file
}
