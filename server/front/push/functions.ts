import queueMoved from './queue-moved.sql?raw'

/** Applied by every migration run. */
export const pushFunctions = [{ name: 'push/queue-moved', text: queueMoved }]
