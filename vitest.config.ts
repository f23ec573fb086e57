import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

export default defineConfig({
  test: {
    globalSetup: 'tests/global-setup.ts',
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'dist'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    // Two cores: two files at a time, each with a database of its own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
