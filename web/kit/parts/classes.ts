/** Joins class names and leaves out what does not apply. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ')
