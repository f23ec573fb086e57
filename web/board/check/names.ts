/** What is looked at, in the order of the page. */
export const checkNames = ['paired', 'audio', 'network', 'stream', 'clock'] as const
export type CheckName = (typeof checkNames)[number]
