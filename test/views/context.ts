import type { View, ViewCell } from '../../src/core/sheet/view.js'
import type { Locale } from '../../src/core/locale.js'
import { openWork } from '../../src/project/letters/open-work.js'
import { managerDigest } from '../../src/project/letters/manager-digest.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { letterTextIn, textIn } from '../../src/text/index.js'
import { viewTextIn } from '../carried.js'
import type { ViewContext } from '../../src/views/index.js'
import { headline } from '../../src/mail/headline.js'
import { sayUnlooked } from '../../src/work/say-unlooked.js'
import { sayGone } from '../../src/work/say-verdicts.js'
import { sayProblem, sayStanding } from '../../src/work/wording.js'
import { healthy } from '../project/healthy.js'

/** What views are made from, at 08:30. */
export function contextOf(
  portfolio: Portfolio,
  locale: Locale = 'en',
  more: Partial<ViewContext> = {},
): ViewContext {
  const digest = managerDigest(portfolio, openWork(portfolio), healthy, [])
  return {
    locale,
    text: textIn(locale),
    words: letterTextIn(locale),
    view: viewTextIn(locale),
    time: '08:30',
    portfolio,
    digest,
    headline: headline(digest, letterTextIn(locale)),
    gone: sayGone(portfolio.gone, locale),
    history: [],
    light: { ran: null, state: null, words: null, failure: null },
    reason: (line) => sayStanding(line, locale),
    unlooked: (looked) => sayUnlooked(looked, locale),
    problem: (problem) => sayProblem(problem, locale),
    ...more,
  }
}

export const cellAt = (view: View, line: number, column: number): ViewCell =>
  view.cells[line - 1]![column - 1]!

/** Where a text stands first, from 1; fails when nowhere. */
export function placeOf(view: View, text: string): { line: number; column: number } {
  const line = view.cells.findIndex((cells) => cells.some(({ value }) => value === text))
  if (line < 0) throw new RangeError(`Nowhere: ${text}`)
  return { line: line + 1, column: view.cells[line]!.findIndex(({ value }) => value === text) + 1 }
}

/** Every text and number of a line, blanks left out. */
export const lineOf = (view: View, line: number): unknown[] =>
  view.cells[line - 1]!.flatMap(({ value }) => (value === null ? [] : [value]))
