import { describe, expect, test } from 'vitest'
import { findRunTimeArrows, findTextArrows, type Arrow } from './imports.js'
import { readSources } from './sources.js'

/** What each part may import when it runs; what is written nowhere here is forbidden. */
const allowed: Record<string, readonly string[]> = {
  main: ['google', 'entry', 'text', 'work', 'core', 'npm:valibot'],
  // The web app is a script of its own: it has nothing of the add-on but the form of what they hand to each other.
  answers: ['core', 'npm:valibot', 'npm:@noble/hashes'],
  chat: ['google', 'work', 'mail', 'domain', 'text'],
  entry: ['work', 'ports', 'text', 'trackers', 'core', 'npm:valibot'],
  work: ['views', 'templates', 'trackers', 'domain', 'mail', 'text', 'ports', 'core'],
  mail: ['text', 'domain', 'core', 'npm:mustache'],
  views: ['text', 'domain', 'trackers', 'core'],
  domain: ['trackers', 'text', 'core'],
  templates: ['trackers', 'text', 'core'],
  trackers: ['core'],
  google: ['ports', 'core'],
  ports: ['core'],
  text: [],
  core: ['npm:date-fns', 'npm:@date-fns/utc'],
  sidebar: ['text', 'core', 'npm:preact'],
}

/** Everything that can be reached: types may be imported from further down, never from above. */
function below(part: string, seen = new Set<string>()): Set<string> {
  for (const next of allowed[part] ?? [])
    if (!seen.has(next)) {
      seen.add(next)
      below(next, seen)
    }
  return seen
}

const wrong = (arrows: readonly Arrow[], may: (from: string) => Iterable<string>): string[] =>
  arrows
    .filter(({ from, to }) => from !== to && ![...may(from)].includes(to))
    .map(({ path, to }) => `${path} imports ${to}`)

const atRunTime = (part: string): Iterable<string> => allowed[part] ?? []
/** Text may name the core's types; the page beside the sheet knows the entries by their types. */
const asTypes = (part: string): Iterable<string> =>
  part === 'sidebar' ? ['entry', 'text', 'core'] : [...below(part), ...(part === 'text' ? ['core'] : [])]

const files = [...readSources('src'), ...readSources('sidebar')]

describe('the direction of imports', () => {
  test('is kept at run time', async () => {
    const arrows = await findRunTimeArrows(files.map(({ path }) => path))
    expect(arrows.length).toBeGreaterThan(100)
    expect(wrong(arrows, atRunTime)).toEqual([])
  })
  test('is kept by types too', () => {
    expect(wrong(files.flatMap(findTextArrows), asTypes)).toEqual([])
  })
  test('would be seen to be broken', () => {
    const text = "import type { Ports } from '../ports.js'\nimport { hourly } from '../work/hourly.js'"
    expect(wrong(findTextArrows({ path: 'src/core/day.ts', text }), asTypes)).toEqual([
      'src/core/day.ts imports ports',
      'src/core/day.ts imports work',
    ])
    expect(wrong([{ from: 'core', to: 'npm:lodash', path: 'src/core/day.ts' }], atRunTime)).toHaveLength(1)
  })
})
