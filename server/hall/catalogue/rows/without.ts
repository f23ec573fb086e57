/** The rest of a record: what a row keeps in its columns stands in no second place. */
export function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
  const left = { ...from }
  for (const key of keys) Reflect.deleteProperty(left, key)
  return left
}
