/**
 * The walls of the house (ARCHITECTURE.md): imports go down only, and a type import is an import.
 * Each floor lists what it may use; everything else in the project is forbidden to it.
 */
const floor = (name, from, may) => ({
  name,
  severity: 'error',
  comment: `${from} may use only: ${may.join(', ')}`,
  from: { path: from },
  to: {
    path: '^(bin|contract|server|web|print-agent|simulators|tests|tools|database|blueprints)/',
    pathNot: may,
  },
})

const contract = '^contract/'
const base = '^server/base/'
const http = '^server/http/'

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    floor('contract stands alone', '^contract/', [contract]),
    floor('base', '^server/base/', [base, contract, '^database/']),
    floor('http', '^server/http/', [base, http, contract]),
    floor('catalogue', '^server/hall/catalogue/', [base, http, contract, '^server/hall/catalogue/']),
    floor('people', '^server/hall/people/', [
      base,
      http,
      contract,
      '^server/hall/people/',
      '^server/hall/catalogue/index.ts',
    ]),
    floor('front', '^server/front/', [
      base,
      http,
      contract,
      '^server/hall/(catalogue|people)/index.ts',
      '^server/front/',
    ]),
    floor('back', '^server/back/', [
      base,
      http,
      contract,
      '^server/hall/(catalogue|people)/index.ts',
      '^server/back/',
    ]),
    floor('relations', '^server/relations/', [
      base,
      http,
      contract,
      '^server/(hall|front|back)/[^/]+/index.ts',
      '^server/relations/',
    ]),
    floor('web speaks only contract', '^web/', ['^web/', contract]),
    floor('the print agent is an outsider', '^print-agent/', ['^print-agent/', contract]),
    floor('simulators are outsiders', '^simulators/', ['^simulators/', contract]),
    {
      name: 'another module only by its door',
      severity: 'error',
      from: { path: '^server/(front|back|hall|relations)/([^/]+)/' },
      to: {
        path: '^server/(front|back|hall|relations)/[^/]+/',
        pathNot: ['^server/$1/$2/', '^server/[^/]+/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'a face does not reach into another face',
      severity: 'error',
      from: { path: '^web/([^/]+)/' },
      to: { path: '^web/', pathNot: ['^web/$1/', '^web/kit/'] },
    },
    {
      name: 'no orphan package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/|\\.(test|fixture)\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.json'] },
  },
}
