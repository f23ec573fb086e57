export interface Wave {
  readonly rate: number
  readonly channels: number
  readonly seconds: number
  /** Loudest sample, 0 to 1. */
  readonly peak: number
}

/** Reads a PCM file of 16 bits (RIFF/WAVE); whatever is not one is refused with a reason. */
export function readWave(bytes: Buffer): Wave {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('This is no WAVE file.')
  let rate = 0
  let channels = 0
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const body = at + 8
    if (name === 'fmt ') {
      if (bytes.readUInt16LE(body) !== 1 || bytes.readUInt16LE(body + 14) !== 16)
        throw new Error('Only PCM of 16 bits is read.')
      channels = bytes.readUInt16LE(body + 2)
      rate = bytes.readUInt32LE(body + 4)
    }
    if (name === 'data') {
      const end = Math.min(body + size, bytes.length) - 1
      let peak = 0
      for (let i = body; i < end; i += 2) peak = Math.max(peak, Math.abs(bytes.readInt16LE(i)))
      return { rate, channels, seconds: (end - body + 1) / (rate * channels * 2), peak: peak / 32_768 }
    }
    at = body + size + (size % 2)
  }
  throw new Error('This WAVE file holds no sound.')
}
