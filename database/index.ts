import { basename } from 'node:path'

const texts = (found: Record<string, string>) =>
  Object.entries(found)
    .map(([path, text]) => ({ name: basename(path, '.sql'), text }))
    .sort((a, b) => a.name.localeCompare(b.name))

/** All SQL that makes the database, in the order of its application; part of the built program. */
export const migrationSteps = texts(
  import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)

export { default as rolesSql } from './roles.sql?raw'
export { default as grantsSql } from './grants.sql?raw'
