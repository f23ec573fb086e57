import { isIP } from 'node:net'
import { join } from 'node:path'

/** What the surroundings may set. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly demo: boolean
  /** Addresses or networks of proxies whose `X-Forwarded-…` headers are believed. */
  readonly proxies: readonly string[]
  /** Whom push services may write to, `mailto:…` or `https://…`. */
  readonly contact: string | undefined
}

/** Something outside is wrong in a way that one sentence explains; the program ends with exit code 1. */
export class SetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SetupError'
  }
}

function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\/[^/]/.test(text)) return false
  try {
    return decodeURIComponent(new URL(text).pathname).length > 1
  } catch {
    return false
  }
}

/** `10.0.0.1` or `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  )
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // Set to nothing means not set: that is what an empty line of an environment file says.
  const given = (name: string) => (env[name] === '' ? undefined : env[name])
  const port = Number(given('PORT') ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupError(`PORT must be a number from 0 to 65535, not "${given('PORT') ?? ''}".`)
  const demo = env['SELASO_DEMO'] === '1'
  if (demo && env['NODE_ENV'] === 'production')
    throw new SetupError(
      'SELASO_DEMO=1 opens sign-ins with known passwords and is refused when NODE_ENV=production.',
    )
  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl !== undefined && !isDatabaseUrl(databaseUrl))
    throw new SetupError('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  const proxies = (given('SELASO_PROXY') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const unknown = proxies.find((one) => !isNetwork(one))
  if (unknown !== undefined)
    throw new SetupError(
      `SELASO_PROXY must list addresses such as 127.0.0.1 or 10.0.0.0/8, not "${unknown}".`,
    )
  const contact = given('SELASO_CONTACT')
  if (contact !== undefined && !/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(contact))
    throw new SetupError(`SELASO_CONTACT must be mailto:… or https://…, not "${contact}".`)
  return {
    port,
    host: given('HOST') ?? '0.0.0.0',
    databaseUrl,
    dataDirectory: given('SELASO_DATA') ?? join(process.cwd(), 'data'),
    demo,
    proxies,
    contact,
  }
}
