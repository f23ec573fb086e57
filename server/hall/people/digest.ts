import { createHash } from 'node:crypto'

/**
 * How secrets with 128 random bits and more (session ids, device tokens) are stored: a copy of the table opens nothing, and
 * a look-up by digest leaks no time. Passwords have far fewer bits and go through argon2 (password.ts).
 */
export const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
