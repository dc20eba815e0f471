import type { View, ViewCell } from '../../src/core/sheet/view.js'
import type { Locale } from '../../src/core/locale.js'
import { listOpenWork } from '../../src/domain/letters/open-work.js'
import { createManagerDigest } from '../../src/domain/letters/manager-digest.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { commonTexts } from '../../src/text/common/index.js'
import { letterTextIn, libraryPort } from '../library-texts.js'
import { textOf } from '../../src/text/text-of.js'
import { viewTextIn } from '../library-texts.js'
import type { ViewContext } from '../../src/views/index.js'
import { formatHeadline } from '../../src/mail/headline.js'
import { describeUnexamined } from '../../src/work/describe-unexamined.js'
import { describeDeletedSheets } from '../../src/work/describe-verdicts.js'
import { formatProblem, describeEngagementStatus } from '../../src/work/wording.js'
import { healthy } from '../domain/healthy.js'

/** What views are made from, at 08:30. */
export function createViewContext(
  portfolio: BookContents,
  locale: Locale = 'en',
  more: Partial<ViewContext> = {},
): ViewContext {
  const digest = createManagerDigest(portfolio, listOpenWork(portfolio), healthy, [])
  return {
    locale,
    text: textOf(commonTexts, locale),
    words: letterTextIn(locale),
    view: viewTextIn(locale),
    time: '08:30',
    bookContents: portfolio,
    digest,
    headline: formatHeadline(digest, letterTextIn(locale)),
    gone: describeDeletedSheets(portfolio.gone, locale),
    history: [],
    light: { ran: null, state: null, words: null, failure: null },
    reason: (line) => describeEngagementStatus(line, locale),
    describeUnchecked: (looked) => describeUnexamined(looked, locale),
    problem: (problem) => formatProblem(libraryPort, problem, locale),
    ...more,
  }
}

export const findCell = (view: View, line: number, column: number): ViewCell =>
  view.cells[line - 1]![column - 1]!

/** Where a text is first, counted from 1; fails when it is not there. */
export function findText(view: View, text: string): { line: number; column: number } {
  const line = view.cells.findIndex((cells) => cells.some(({ value }) => value === text))
  if (line < 0) throw new RangeError(`Nowhere: ${text}`)
  return { line: line + 1, column: view.cells[line]!.findIndex(({ value }) => value === text) + 1 }
}

/** Every text and number of a line, blanks left out. */
export const readLine = (view: View, line: number): unknown[] =>
  view.cells[line - 1]!.flatMap(({ value }) => (value === null ? [] : [value]))
