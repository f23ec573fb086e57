/** Names of clips: words of Bahasa Indonesia, one file each. */
const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const

/** 0 to 999 as it is said: seratus dua puluh tiga. Beyond that, digit by digit. */
export function numberWords(n: number): string[] {
  if (n > 999) return digitWords(String(n))
  const one = digits[n]
  if (one !== undefined) return [one]
  if (n === 10) return ['sepuluh']
  if (n === 11) return ['sebelas']
  const rest = (of: number) => (n % of === 0 ? [] : numberWords(n % of))
  if (n < 20) return [...numberWords(n - 10), 'belas']
  if (n < 100) return [...numberWords(Math.floor(n / 10)), 'puluh', ...rest(10)]
  return n < 200 ? ['seratus', ...rest(100)] : [...numberWords(Math.floor(n / 100)), 'ratus', ...rest(100)]
}

const digitWords = (text: string): string[] =>
  [...text.matchAll(/\d/g)].map(([digit]) => digits[Number(digit)] ?? digit)

/** A printed number is spelled: A1-012 is “a, satu, nol, satu, dua”. Nobody mishears a digit for a dozen. */
export function spelled(number: string): string[] {
  return [...number.toLowerCase().matchAll(/[a-z]|\d/g)].flatMap(([sign]) =>
    /\d/.test(sign) ? digitWords(sign) : [sign],
  )
}

/** A counter is called by its number: “Loket 14” is “loket, empat belas”; a letter after it is spelled. */
export function placeWords(label: string): string[] {
  return [...label.toLowerCase().matchAll(/\d+|[a-z]+/g)].flatMap(([word]) => {
    if (/\d/.test(word)) return numberWords(Number(word))
    return [word]
  })
}

/** “Nomor antrean, A, satu, nol, satu, dua. Silakan menuju, loket, lima.” No name, ever. */
export function clipsOf(number: string, counterLabel: string): string[] {
  return ['nomor-antrean', ...spelled(number), 'silakan-menuju', ...placeWords(counterLabel)]
}

export const captionOf = (number: string, counterLabel: string): string =>
  `Nomor antrean ${number}, silakan menuju ${counterLabel}.`

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
const sentence = ['chime', 'nomor-antrean', 'silakan-menuju', 'loket', 'meja', 'ruang']
const counted = ['sepuluh', 'sebelas', 'belas', 'puluh', 'seratus', 'ratus']

/** Every clip that any number and the given labels can need. */
export function allClips(labels: readonly string[]): string[] {
  return [...new Set([...sentence, ...letters, ...digits, ...counted, ...labels.flatMap(placeWords)])]
}

export function wordGroup(word: string): 'sentence' | 'letter' | 'number' {
  if (letters.includes(word)) return 'letter'
  return [...digits, ...counted].some((one) => one === word) ? 'number' : 'sentence'
}

/** A counter whose number needs the word; any other word is heard in a plain call. */
const sampleCounters: Readonly<Record<string, number>> = {
  sepuluh: 10,
  sebelas: 11,
  belas: 12,
  puluh: 20,
  seratus: 100,
  ratus: 200,
}

/** A whole call in which the word is said, to judge a recording among its neighbours. */
export function sampleOf(word: string): { caption: string; words: string[] } {
  const digit = digits.findIndex((one) => one === word)
  const number = `${letters.includes(word) ? word.toUpperCase() : 'D'}1-0${digit < 0 ? '1' : String(digit)}7`
  const isPlace = wordGroup(word) === 'sentence' && !sentence.slice(0, 3).includes(word)
  const place = isPlace ? word.charAt(0).toUpperCase() + word.slice(1) : 'Loket'
  const label = `${place} ${sampleCounters[word] ?? 1}`
  const words = clipsOf(number, label)
  return { caption: captionOf(number, label), words: word === 'chime' ? ['chime', ...words] : words }
}
