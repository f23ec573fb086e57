import { describe, expect, it } from 'vitest'
import {
  chooseAccount,
  debianOrder,
  fits,
  lastWords,
  nextStep,
  packagePlatform,
  readPidFile,
  readVersion,
} from './rules.ts'

const ready = [
  '4711',
  '/srv/selaso/postgres',
  '1700000000',
  '25432',
  '',
  '127.0.0.1',
  '  2163    5',
  'ready   ',
  '',
].join('\n')
const server = { pid: 4711, port: 25432, ready: true }
const postgres = { name: 'postgres', uid: 101, gid: 104 }
const nobody = { name: 'nobody', uid: 65534, gid: 65534 }

describe('the pid file', () => {
  it('tells pid, port and readiness', () => expect(readPidFile(ready)).toEqual(server))
  it('of a server that has just begun is not ready', () => {
    expect(readPidFile('4711\n/srv/selaso/postgres\n1700000000\n25432\n\n')).toEqual({
      ...server,
      ready: false,
    })
  })
  it('of a single-user session bears a negative pid', () => expect(readPidFile('-4711\n')?.pid).toBe(4711))
  it('that was cut off tells nothing', () => expect(readPidFile('')).toBeUndefined())
})

describe('the next step', () => {
  it('is to attach to our ready server, and to wait for one that is not ready', () => {
    expect(nextStep(server, 'ours', 0)).toBe('attach')
    expect(nextStep({ ...server, ready: false }, 'ours', 0)).toBe('wait')
  })
  it('is to clear away the file of a pid that is gone or was given to another program', () => {
    expect(nextStep(server, 'gone', 0)).toBe('clear')
    expect(nextStep(server, 'foreign', 0)).toBe('clear')
  })
  it('is to wait until a dead server is buried, but not for ever', () => {
    expect(nextStep(server, 'zombie', 0)).toBe('wait')
    expect(nextStep(server, 'zombie', 2000)).toBe('clear')
  })
  it('is to touch nothing when another PostgreSQL may be at work', () => {
    expect(nextStep(server, 'unclear', 0)).toBe('wait')
    expect(nextStep(server, 'unclear', 2000)).toBe('refuse')
  })
  it('leaves an empty file alone while anyone works in the cluster', () => {
    expect(nextStep(undefined, 'gone', 0)).toBe('wait')
    expect(nextStep(undefined, 'gone', 2000)).toBe('clear')
    expect(nextStep(undefined, 'ours', 60_000)).toBe('wait')
  })
})

describe('the account', () => {
  it('of an ordinary user is his own', () => expect(chooseAccount(1000, undefined, [postgres])).toBe('self'))
  it('of root is the owner of the cluster, else postgres, else nobody', () => {
    expect(chooseAccount(0, nobody, [postgres, nobody])).toBe(nobody)
    expect(chooseAccount(0, undefined, [postgres, nobody])).toBe(postgres)
    expect(chooseAccount(0, undefined, [undefined, nobody])).toBe(nobody)
    expect(chooseAccount(0, undefined, [undefined, undefined])).toBe('none')
  })
  it('is never root', () => {
    expect(chooseAccount(0, { name: 'uid 0', uid: 0, gid: 0 }, [postgres])).toBe(postgres)
  })
})

describe('the binaries', () => {
  it('tell their version', () => {
    expect(readVersion('postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n')).toEqual({
      full: '15.14',
      major: 15,
    })
    expect(readVersion('postgres: command not found')).toBeUndefined()
  })
  it('must be of the major version that made the cluster', () => {
    expect(fits({ full: '15.14', major: 15 }, 18)).toBe(false)
    expect(fits({ full: '15.14', major: 15 }, undefined)).toBe(true)
    expect(fits({ full: '14.1', major: 14 }, undefined)).toBe(false)
  })
  it('of Debian are taken newest first and not below 15', () => {
    expect(debianOrder(['9.6', '14', '15', '17', 'common'])).toEqual(['17', '15'])
  })
  it('are in a package named after the system', () =>
    expect(packagePlatform('win32', 'x64')).toBe('windows-x64'))
})

it('the last words of a failed server are its last FATAL line, without time and pid', () => {
  const log = [
    '2025-11-24 05:00:00.000 UTC [12] LOG:  starting PostgreSQL 18.4',
    '2025-11-24 05:00:00.010 UTC [12] FATAL:  data directory "/x" has wrong ownership',
    '2025-11-24 05:00:00.011 UTC [12] LOG:  database system is shut down',
  ].join('\n')
  expect(lastWords(log)).toBe('FATAL:  data directory "/x" has wrong ownership')
})
