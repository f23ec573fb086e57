/** The queue: what is asked and what is answered. */
export * from './queue-operations.ts'
export * from './queue-counter.ts'
export * from './queue-shapes.ts'
export * from './queue-arrangement.ts'
