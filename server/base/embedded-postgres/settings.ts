/** The first superuser of the cluster and the owner of the database. */
export const owner = 'selaso'
export const database = 'selaso'

export interface InitdbOptions {
  directory: string
  passwordFile: string
  platform: string
}

/**
 * ICU with Indonesian order works with the shipped binaries (they carry ICU 60) and sorts alike on every system;
 * libc orders change with glibc and break indexes. libc is still asked for character classes: C.UTF-8 where glibc
 * has it (2.35 builds it in), plain C elsewhere.
 */
export function initdbArguments(o: InitdbOptions): string[] {
  return [
    `--pgdata=${o.directory}`,
    `--username=${owner}`,
    `--pwfile=${o.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=id',
    `--locale=${o.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
    '--data-checksums',
  ]
}

/**
 * Written once to postgresql.conf: a start for a small hall that an operator may change there or with ALTER SYSTEM.
 * Below LOG nothing is logged and LOG lines carry no statement: a refused row (a name, a NIK) must not reach a log;
 * errors reach the caller, who knows what may be told.
 */
export function clusterSettings(major: number): string {
  const settings = [
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    'max_connections = 100',
    'shared_buffers = 64MB',
    'maintenance_work_mem = 64MB',
    'jit = off',
    'max_worker_processes = 4',
    'max_parallel_workers = 2',
    'max_parallel_workers_per_gather = 1',
    'autovacuum_max_workers = 2',
    ...(major >= 18 ? ['io_workers = 1'] : []),
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    'log_checkpoints = off',
    "log_line_prefix = '%m [%p] '",
  ]
  return `\n# Selaso\n${settings.join('\n')}\n`
}

/**
 * Given at every start, above every file: who can reach the server, and that a commit is on the disk before it is
 * acknowledged. No Unix socket: its path may be 107 bytes long at most, and data directories are longer.
 */
export function serverArguments(cluster: string, port: number): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'logging_collector=off',
    'log_destination=stderr',
  ]
  return ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])]
}
