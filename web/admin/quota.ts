/** Empty = no limit (`null`); anything but a whole number up to 100,000 is not a quota (`undefined`). */
export const parseQuota = (text: string): number | null | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^\d{1,6}$/.test(trimmed)) return undefined
  const quota = Number(trimmed)
  return quota <= 100_000 ? quota : undefined
}
