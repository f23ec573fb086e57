import { expect, test } from 'vitest'
import { hostOf, isPublic, isReachable } from './address.ts'

const open = { loopback: false }

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'not an address',
])('%s is not of the open internet', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['142.250.4.95', '17.188.143.1', '172.15.0.1', '172.32.0.1', '2404:6800:4003:c00::5f'])(
  '%s is',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

test.each([
  'http://push.example/1',
  'https://127.0.0.1/1',
  'https://2130706433/1',
  'https://0x7f.1/1',
  'https://[::1]/1',
  'https://[::ffff:7f00:1]/1',
  'https://169.254.169.254/latest/meta-data',
  'https://user:secret@push.example/1',
  'https://push.example:8443/1',
  'ftp://push.example/1',
  'nonsense',
])('%s is no endpoint', (endpoint) => {
  expect(hostOf(endpoint, open)).toBeNull()
})

test('a name that leads to this machine is refused as it resolves', async () => {
  expect(hostOf('https://localhost/1', open)).toBe('localhost')
  expect(await isReachable('https://localhost/1', open)).toBe(false)
  expect(await isReachable('https://142.250.4.95/1', open)).toBe(true)
})

test('only where a test asks for it, this machine is reached, and nothing else that is closed', () => {
  expect(hostOf('http://127.0.0.1:8099/1', { loopback: true })).toBe('127.0.0.1')
  expect(hostOf('https://10.0.0.1/1', { loopback: true })).toBeNull()
})
