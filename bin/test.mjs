/**
 * Every check of the project with nothing but Node and npm: `npm test`.
 *   --only types,lint,walls,dead,format,unit   some of them
 * Ends with one line of counts.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, root, run } from './ready.mjs'

checkNode()
await ensureInstalled()

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : undefined
const wanted = (name) => only === undefined || only.includes(name)
const bin = (name) => join(root, 'node_modules', ...name.split('/'))

/** Programs of the system that tests use; installed when we may, else the tests that need them say so. */
function ensureSystem() {
  const needed = [
    ['/usr/bin/chromium', 'chromium'],
    ['/usr/lib/postgresql', 'postgresql'],
  ]
  const missing = needed.filter(([path]) => !existsSync(path)).map(([, name]) => name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`Not on this machine: ${missing.join(', ')}. Tests that need them are skipped and say so.`)
    return
  }
  console.error(`Installing ${missing.join(', ')} from the system's packages …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  if (done.status !== 0)
    console.error('They could not be installed. Tests that need them are skipped and say so.')
}

const checks = [
  ['types', 'types of server and tools', [bin('typescript/bin/tsc'), '--noEmit']],
  ['types', 'types of the faces', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'web/tsconfig.json']],
  [
    'walls',
    'walls: imports go down only, no cycle',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
      'bin',
      'contract',
      'server',
      'web',
      'simulators',
      'tools',
      'tests',
    ],
  ],
  ['dead', 'dead code', [bin('knip/bin/knip.js'), '--no-progress']],
  ['format', 'format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', 'lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
]

let passed = 0
let failed = 0
let skipped = 0

async function check([, title, args]) {
  const begun = Date.now()
  const code = await run(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
  })
  if (code === 0) passed++
  else failed++
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title} (${Math.round((Date.now() - begun) / 1000)} s)`)
}

// Two cores: two checks at a time.
const line = checks.filter(([name]) => wanted(name))
await Promise.all(
  [0, 1].map(async () => {
    for (let next = line.shift(); next; next = line.shift()) await check(next)
  }),
)

if (wanted('unit')) {
  ensureSystem()
  await ensureBuilt()
  const report = join(tmpdir(), `selaso-report-${process.pid}.json`)
  const code = await run(process.execPath, [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (existsSync(report)) {
    const counts = JSON.parse(readFileSync(report, 'utf8'))
    passed += counts.numPassedTests
    failed += counts.numFailedTests
    skipped += counts.numPendingTests + counts.numTodoTests
    // A file that could not even be read counts too.
    if (code !== 0 && counts.numFailedTests === 0) failed++
    rmSync(report)
  } else failed++
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
