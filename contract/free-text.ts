/** Twelve digits or more in one run, also with blanks, dots or dashes between: a NIK, a family card, a phone or an account. */
const longNumber = /\d(?:[\s.-]?\d){11,}/

/** Officers' own words stay readable for others: no number that could be a person's belongs into them. */
export const holdsPersonsNumber = (text: string): boolean => longNumber.test(text)
