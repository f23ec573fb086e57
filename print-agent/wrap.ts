/** Average advance of Inter in ems, on the wide side: a line that is measured too long breaks early, never over the edge. */
const emPerLetter = { regular: 0.54, bold: 0.6 } as const

export type Weight = keyof typeof emPerLetter

export const widthOf = (text: string, size: number, weight: Weight): number =>
  text.length * size * emPerLetter[weight]

/** Lines of whole words within `width` dots. */
export function wrap(text: string, size: number, weight: Weight, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
