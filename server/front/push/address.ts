import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

/**
 * A visitor names the address we then write to. So it must be one of the open internet: never this machine, the hall's own
 * network or a cloud's inner services (IANA's special-purpose registries, RFC 6890).
 */
const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, bits, 'ipv4')
/** Of IPv6 only global unicast is open, without what leads back into IPv4 or is for documents. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  special.addSubnet(network, bits, 'ipv6')

export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** `loopback`: a test's own push service on this machine, also without TLS. */
export interface Reach {
  readonly loopback: boolean
}

const isLoopback = (address: string) => address === '127.0.0.1' || address === '::1'
const mayReach = (address: string, { loopback }: Reach) =>
  isPublic(address) || (loopback && isLoopback(address))

/** The host of an endpoint that looks like a push service's; a name is not yet resolved. */
export function hostOf(endpoint: string, reach: Reach): string | null {
  if (!URL.canParse(endpoint)) return null
  const { protocol, username, password, port, hostname } = new URL(endpoint)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (username !== '' || password !== '') return null
  if (reach.loopback && isLoopback(host)) return host
  if (protocol !== 'https:' || port !== '') return null
  return isIP(host) === 0 || mayReach(host, reach) ? host : null
}

/** As `dns.lookup`, but it only ever answers addresses that may be reached: also a name that changes meanwhile leads nowhere. */
export const guardedLookup =
  (reach: Reach): LookupFunction =>
  (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const open = error ? [] : found.filter(({ address }) => mayReach(address, reach))
      const [first] = open
      if (!first) {
        const refused: NodeJS.ErrnoException = error ?? new Error('Not an address of the open internet')
        answer(refused, options.all ? [] : '', 0)
      } else if (options.all) answer(null, open)
      else answer(null, first.address, first.family)
    })
  }

/** May this endpoint be written to, as its name resolves now? */
export async function isReachable(endpoint: string, reach: Reach): Promise<boolean> {
  const host = hostOf(endpoint, reach)
  if (host === null) return false
  if (isIP(host) !== 0) return true
  return new Promise((done) => {
    guardedLookup(reach)(host, { all: true }, (error, found) => {
      done(error === null && found.length > 0)
    })
  })
}
