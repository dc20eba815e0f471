import { defineConfig } from 'vitest/config'
import { patience } from './test/patience.js'

const shared = {
  testTimeout: patience.test,
  hookTimeout: patience.hook,
  expect: { poll: { timeout: patience.wait, interval: 20 } },
  pool: 'forks',
  setupFiles: ['test/seed.ts'],
  // Workbooks are many small objects that soon die: room for the young halves the collector's work.
  execArgv: ['--max-semi-space-size=64'],
} as const

/** Tests that put something else in a module's place, or other words in its records, and so load their modules alone. */
const alone = [
  'test/text/pseudo.test.ts',
  'test/text/numbers.test.ts',
  'test/former/renames.test.ts',
  'test/former/choice-renames.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        // Files share their modules, since loading the host and the sources takes longer than most tests.
        test: { ...shared, name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { test: { ...shared, name: 'alone', include: alone } },
    ],
  },
})
