import { catalogue } from '../../kit/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const words = catalogue({ id, en })
export type Words = (typeof words)['en']
