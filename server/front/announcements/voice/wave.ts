export interface Wave {
  readonly rate: number
  readonly channels: number
  readonly seconds: number
  /** −1 to 1, channels interleaved. */
  readonly samples: Float32Array
}

interface Format {
  readonly rate: number
  readonly channels: number
}

/** Reads a PCM file of 16 bits (RIFF/WAVE); whatever is not one, or is cut off, is refused with a reason. */
export function readWave(bytes: Buffer): Wave {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('This is no WAVE file.')
  let format: Format | undefined
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const body = at + 8
    if (body + size > bytes.length) throw new Error('This WAVE file is cut off.')
    if (name === 'fmt ') format = readFormat(bytes, body, size)
    if (name === 'data') {
      if (!format) throw new Error('This WAVE file does not say what it holds.')
      return { ...format, ...readSamples(bytes, body, size, format) }
    }
    at = body + size + (size % 2)
  }
  throw new Error('This WAVE file holds no sound.')
}

function readFormat(bytes: Buffer, at: number, size: number): Format {
  if (size < 16 || bytes.readUInt16LE(at) !== 1 || bytes.readUInt16LE(at + 14) !== 16)
    throw new Error('Only PCM of 16 bits is read.')
  const [channels, rate] = [bytes.readUInt16LE(at + 2), bytes.readUInt32LE(at + 4)]
  if (channels === 0 || rate === 0) throw new Error('This WAVE file does not say what it holds.')
  return { channels, rate }
}

function readSamples(bytes: Buffer, at: number, size: number, { rate, channels }: Format) {
  const samples = new Float32Array(Math.floor(size / 2))
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(at + 2 * i) / 32_768
  return { samples, seconds: samples.length / (rate * channels) }
}
