import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSources } from './sources.js'

test('`npm run sweep` runs every test that plays a sample otherwise', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { sweep: string } }
  const named = scripts.sweep.split(' ').filter((word) => word.startsWith('test/'))
  const sampled = readSources('test', ['.test.ts'])
    .filter(
      ({ path, text }) =>
        /\b(isWholeSweep|choose(Calls|Some))\b/.test(text) && path !== 'test/shape/sweep.test.ts',
    )
    .map(({ path }) => path)
  expect(sampled.length).toBeGreaterThan(5)
  const isNamed = (path: string): boolean =>
    named.some((each) => path === each || path.startsWith(`${each}/`))
  expect(sampled.filter((path) => !isNamed(path))).toEqual([])
})
