import events from './events.sql?raw'

/** Applied by every migration run, before those of the modules. */
export const baseFunctions = [{ name: 'base/events', text: events }]
