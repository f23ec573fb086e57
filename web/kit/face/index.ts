export { mountFace, signInPath, useFace } from './face.tsx'
export { backoffMs, Intentions } from './intention.ts'
export { visitorLanguage } from './language.ts'
