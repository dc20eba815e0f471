/** No message is longer than a person reads, whatever is in the cells and however many of them are wrong. */
import { libraryPort } from '../library-texts.js'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { type Problem, problemCodes } from '../../src/core/problem.js'
import {
  maxMessageLength,
  shortenProblems,
  formatHeldEmails,
  formatProblem,
  formatProblems,
  formatRefusal,
} from '../../src/work/wording.js'
import { isWellFormed } from '../is-well-formed.js'

const long = '名📌'.repeat(10_000)
const lines = Array.from({ length: 10_000 }, (_, at) => at + 2)
const problem = (code: Problem['code'], line = 7): Problem => ({
  code,
  table: 'tasks',
  column: 'title',
  line,
  found: `${line}${long}`,
  nearest: long,
  lines,
  count: 10_000,
  titles: [long, long, long],
})

describe.each(locales)('in %s', (locale) => {
  test.each(problemCodes)('%s over a long text and many rows is one readable sentence', (code) => {
    const problemText = formatProblem(libraryPort, problem(code), locale)
    expect(problemText.length).toBeLessThanOrEqual(maxMessageLength)
    expect(isWellFormed(problemText)).toBe(true)
  })
  test.each(problemCodes)('ten thousand of %s are said by the first and a count', (code) => {
    const all = Array.from({ length: 10_000 }, (_, at) => problem(code, at + 2))
    for (const problemText of [
      formatProblems(libraryPort, all, locale),
      formatRefusal(libraryPort, all, locale),
    ]) {
      expect(problemText.length).toBeLessThanOrEqual(maxMessageLength)
      expect(isWellFormed(problemText)).toBe(true)
    }
    if (code === 'missingTable' || code === 'goneTable') return
    // A problem without row and cell is said once.
    if (formatProblem(libraryPort, all[0]!, locale) === formatProblem(libraryPort, all[1]!, locale)) return
    expect(formatRefusal(libraryPort, all, locale)).toMatch(
      locale === 'en' ? /and 9,?9\d\d more$/ : /另有 99\d\d 项$/,
    )
  })
  test('a few are said one by one, none counted', () => {
    const few = [2, 3, 4].map((line): Problem => ({ ...problem('notADay', line), found: `x${line}` }))
    expect(formatRefusal(libraryPort, few, locale)).toMatch(/x2.*x3.*x4/)
    expect(formatRefusal(libraryPort, few, locale)).not.toMatch(locale === 'en' ? / more$/ : /另有/)
  })
  test('of emails on hold, some of those who wait are named', () => {
    const faults = Array.from({ length: 500 }, (_, at) => problem('duplicateId', at + 2))
    const problemText = formatHeldEmails(
      libraryPort,
      { faults, held: Array.from({ length: 500 }, (_, at) => `p${at} ${long}`) },
      locale,
    )
    expect(problemText.join('').length).toBeLessThanOrEqual(2 * maxMessageLength)
  })
})

test('what a reply carries beside the message is bounded alike', () => {
  const all = shortenProblems(Array.from({ length: 10_000 }, (_, at) => problem('notADay', at + 2)))
  expect(JSON.stringify(all).length).toBeLessThan(400_000)
  expect(all.length).toBeLessThanOrEqual(100)
  for (const { found, lines } of all) {
    expect(found.length).toBeLessThanOrEqual(300)
    expect(lines!.length).toBeLessThanOrEqual(100)
  }
})
