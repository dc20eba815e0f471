import { expect, test } from 'vitest'
import { measureAll, findExceededBounds } from '../../host/bench/cases.js'
import { bundle } from './bundle-session.js'

const [few, many] = [100, 1000].map((tasks) => {
  const size = { tasks, readers: 4 }
  return { size, found: measureAll(bundle, size) }
}) as [Small, Small]
type Small = { size: { tasks: number; readers: number }; found: ReturnType<typeof measureAll> }

/** Dates never seen before may cost a few questions about the zone's clock, asked once and remembered. */
const aboutZones = 4

test.each(few.found.map((each, at) => [each.case, each, many.found[at]!] as const))(
  '%s keeps to its bound, and asks as much for 1,000 rows as for 100',
  (_, small, large) => {
    expect(findExceededBounds(small, few.size)).toEqual([])
    expect(findExceededBounds(large, many.size)).toEqual([])
    expect(large.calls).toBeLessThanOrEqual(small.calls + aboutZones)
  },
)
test('a bound that is passed is said with both figures', () => {
  const [first] = few.found
  expect(findExceededBounds({ ...first!, calls: 1000, written: 1e9 }, few.size)).toEqual([
    `${first!.case} at 100 rows: 1000 calls, at most ${first!.bound.calls}`,
    expect.stringContaining('1000000000 cells written'),
  ])
})
