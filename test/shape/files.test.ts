import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

const folders = ['src', 'sidebar', 'host', 'test']
const files = folders.flatMap((folder) =>
  readSources(folder, ['.ts', '.tsx', '.mjs', '.css', '.html', '.mjml', '.json']),
)
const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length

/** Words that say something is unfinished or belongs to one machine; written apart so as not to find themselves. */
const unfinished = new RegExp(`\\b(?:${['TO', 'FIX', 'HA'].join('|')})(?:DO|ME|CK)\\b`)
const machine = new RegExp(`["'\`(=\\s](?:/(?:home|root|work|Users|tmp)/|[A-Z]:\\\\+Users)`)
const focused = new RegExp(`\\b(?:test|describe|it)\\.(?:on${'ly'}|sk${'ip'}|to${'do'})\\b`)

const findMatches = (sources: readonly Source[], what: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (what.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )

describe('every file', () => {
  test('has at most 250 lines', () => {
    expect(
      files.filter((file) => linesOf(file) > 250).map((file) => `${file.path} ${linesOf(file)}`),
    ).toEqual([])
  })
  test('is finished', () => {
    expect(findMatches(files, unfinished)).toEqual([])
    expect(findMatches([{ path: 'a.ts', text: `// ${'TO'}${'DO'}: later` }], unfinished)).toHaveLength(1)
  })
  test('can stand on any machine', () => {
    expect(findMatches(files, machine)).toEqual([])
    expect(findMatches([{ path: 'a.ts', text: `open('/${'home'}/li/plan.xlsx')` }], machine)).toHaveLength(1)
  })
  test('of the tests is run whole', () => {
    expect(findMatches(files, focused)).toEqual([])
    expect(findMatches([{ path: 'a.ts', text: `test.on${'ly'}('one')` }], focused)).toHaveLength(1)
  })
})

test('half of all files have at most 80 lines', () => {
  const sizes = [...readSources('src'), ...readSources('host')].map(linesOf).sort((one, other) => one - other)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
})
