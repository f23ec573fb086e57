import type { TextsPart } from '../../../contract/blueprint/index.ts'

/** A hall that says nothing in its own words. */
export const noTexts: TextsPart = { kioskWelcome: null, complaint: null, citizenNotice: null }
