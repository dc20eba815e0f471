/** Tests wait for a condition, never for time to pass: a busy machine is slow, and that is no fault. */
import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

const all = readSources('test').filter(({ path }) => path !== 'test/shape/waiting.test.ts')
const browser = all.filter(({ path }) => path.startsWith('test/browser/'))

/** Each place where a source says this, with the text around it. */
const places = (sources: readonly Source[], what: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(what, 'g'))].map(
      ({ 0: found, index }) => `${path}:${text.slice(0, index).split('\n').length} ${found.slice(0, 80)}`,
    ),
  )
const written = (text: string): Source[] => [{ path: 'test/browser/a.test.ts', text }]

const sleep =
  /waitForTimeout|networkidle|timers\/promises|Atomics\.wait|\bsetInterval\(|\bsetTimeout\((?:\w+|(?:\([^()]*\)|\w+) =>[^;{]*|(?:\([^()]*\)|\w+) => \{[^}]*\}),\s*[\w.]/
const stopwatch = /performance\.now\(|process\.hrtime|Date\.now\(\)\s*[-<>]|[-<>]\s*Date\.now\(\)/
const ownTime =
  /\b(?:timeout|testTimeout|hookTimeout):\s*[\d(]|\}, [\d_]{3,}\)|setDefault(?:Navigation)?Timeout\(\s*\d|vi\.setConfig\(\{[^}]*imeout/
const fixedPort = /\bport: [1-9]\d*|\blisten\([1-9]\d*/

describe('no test', () => {
  test.each<[string, RegExp, string[]]>([
    [
      'sleeps',
      sleep,
      [
        'await page.waitForTimeout(100)',
        "await page.goto(url, { waitUntil: 'networkidle' })",
        'await new Promise((done) => setTimeout(done, 50))',
        'setTimeout(() => done(), 50)',
        'setTimeout(() => { done() }, wait)',
      ],
    ],
    ['asserts how long something took', stopwatch, ['expect(performance.now() - from)', 'Date.now() - from']],
    [
      'has a patience of its own',
      ownTime,
      ["it('x', { timeout: 30_000 }, f)", 'beforeAll(async () => {\n}, 60_000)', 'page.setDefaultTimeout(5)'],
    ],
    ['asks for a port by number', fixedPort, ['servePage(session, { port: 8080 })', 'server.listen(8080)']],
  ])('%s', (_what, pattern, samples) => {
    expect(places(all, pattern)).toEqual([])
    for (const sample of samples) expect(places(written(sample), pattern), sample).toHaveLength(1)
  })
  test('answers at once what is no sleep', () => {
    expect(places(written('setTimeout(() => {\n  answer()\n})'), sleep)).toEqual([])
  })
})

describe('in the browser', () => {
  const reads =
    'count|isVisible|isHidden|isEnabled|isDisabled|isChecked|inputValue|innerText|textContent|allInnerTexts|allTextContents|getAttribute'
  const unpolled = new RegExp(
    `\\bexpect\\(\\s*await (?:[^\\n]|\\n\\s*\\.)*?\\.(?:${reads})\\([^()]*\\),?\\s*\\)\\s*\\.`,
  )
  test('what a page shows is waited for, not looked at once', () => {
    expect(places(browser, unpolled)).toEqual([])
    expect(places(written("expect(await page.locator('p').count()).toBe(1)"), unpolled)).toHaveLength(1)
    expect(places(written('await expect.poll(() => rows.count()).toBe(1)'), unpolled)).toEqual([])
  })

  const measures = /getBoundingClientRect|scrollWidth|scrollHeight|clientWidth|offset(?:Width|Height)\b/
  /** The lines of what is given to `measureWhenIdle`, which waits before it calls it. */
  const waitedFor = (text: string): ReadonlySet<number> => {
    const lines = new Set<number>()
    for (const { index } of text.matchAll(/\bmeasureWhenIdle\(/g)) {
      let [at, depth] = [text.indexOf('(', index), 0]
      do {
        depth += { '(': 1, ')': -1 }[text[at]!] ?? 0
        if (text[at] === '\n') lines.add(text.slice(0, at).split('\n').length)
        at += 1
      } while (depth > 0 && at < text.length)
    }
    return lines
  }
  /** The measuring lines that none of the lines before has waited for. */
  const rash = (sources: readonly Source[]): string[] =>
    sources.flatMap(({ path, text }) => {
      const lines = text.split('\n')
      const waited = waitedFor(text)
      return lines.flatMap((line, at) => {
        if (waited.has(at)) return []
        const before = lines.slice(Math.max(0, at - 8), at + 1).join('\n')
        return measures.test(line) && !/\b(?:measureWhenIdle|waitUntilIdle)\(/.test(before)
          ? [`${path}:${at + 1}`]
          : []
      })
    })
  test('sizes and places are asked for once all has settled', () => {
    const elsewhere = browser.filter(({ path }) => path !== 'test/browser/tab.ts')
    expect(places(elsewhere, /\.boundingBox\(/)).toEqual([])
    expect(rash(elsewhere)).toEqual([])
    expect(rash(written('await page.evaluate(() => document.body.scrollWidth)'))).toHaveLength(1)
    expect(rash(written('await measureWhenIdle(page, () => document.body.scrollWidth)'))).toEqual([])
  })
  test('every window is opened with the shared patience', () => {
    const opens = /\.newContext\(|\bbrowser\.newPage\(|\.launch\(\{(?![^}]*timeout: patience)/
    expect(places(browser, opens).map((place) => place.replace(/:\d+ .*/, ''))).toEqual([
      'test/browser/tab.ts',
    ])
  })
})
