import type { Cell } from '../../core/cell.js'
import { statusLooks } from '../../core/sheet/layout.js'
import { quoteText } from '../../core/formula.js'
import * as palette from '../../core/palette.js'
import type { ViewCondition } from '../../core/sheet/view.js'
import { momentFormat } from '../../core/sheet/view-fingerprint.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext, ReminderStatus } from '../context.js'

/**
 * Reminders that have not run for so many hours have stopped: the hourly trigger may be late, but not by a
 * day.
 */
export const maxHoursWithoutRun = 24

/**
 * Where a run notes it: the time, then the state, its words and what did not finish in the next three cells, which are
 * not shown.
 */
export const reminderStatusCell = { line: 3, column: 10 } as const
/** Where a run that does not finish notes why. */
export const failureCell = { line: 3, column: 13 } as const
const [lastRunReference, stateReference, wordsReference, failureReference] = ['$J$3', '$K$3', '$L$3', '$M$3']
/** The cells of a reminder status, from {@link reminderStatusCell} on. */
export const reminderStatusCells = ({
  ran,
  state: is,
  words: said,
  failure: why,
}: ReminderStatus): readonly Cell[] => [ran, is, said, why]
// In whole minutes, since a day between two times of day is not exactly 1.
const stoppedExpression = `ROUND((NOW()-${lastRunReference})*1440,0)>${maxHoursWithoutRun * 60}`

/** One expression where every run finished, another where one did not. */
const unlessFailed = (finished: string, not: string): string =>
  `IF(${failureReference}="",${finished},${not})`

/**
 * Shows that the runs have stopped: a plain formula that compares the last run with the clock, so that it
 * turns red also when the script fails and no run rewrites this sheet. While runs continue it says what
 * became of the emails.
 */
export function drawReminderStatus(canvas: Canvas, { view }: ViewContext): void {
  canvas.paint(
    { line: 3, column: 1, lines: 1, columns: 14 },
    { background: palette.pale, color: palette.softText },
  )
  const ran = `TEXT(${lastRunReference},"yyyy-mm-dd hh:mm")`
  canvas.formula(
    3,
    2,
    `=IF(${lastRunReference}="",${quoteText(`○ ${view.lettersOff}`)},IF(${stoppedExpression},${quoteText(`● ${view.stopped}`)}&${ran}&${unlessFailed(quoteText(view.silent), `${quoteText(view.because)}&${failureReference}`)},${quoteText('● ')}&${unlessFailed(wordsReference, failureReference)}))`,
    { bold: true },
  )
  canvas.put(3, reminderStatusCell.column - 1, view.lastRun, { size: 9, align: 'right' })
  canvas.put(3, reminderStatusCell.column, null, { size: 9, align: 'left', format: momentFormat })
  for (const offset of [1, 2, 3])
    canvas.put(3, reminderStatusCell.column + offset, null, { format: ';;;', color: palette.pale })
}

const statusArea = { line: 3, column: 1, lines: 1, columns: 10 }
const createCondition = (when: string, rag: 'red' | 'amber' | 'green'): ViewCondition => ({
  area: statusArea,
  formula: `=AND(${lastRunReference}<>"",${when})`,
  look: { background: statusLooks[rag].background, color: statusLooks[rag].fontColor },
})

const isStateExpression = (which: NonNullable<ReminderStatus['state']>): string =>
  `${stateReference}=${quoteText(which)}`

/**
 * Red when the runs have stopped or no email could leave, amber without a reader or after a run that did not
 * finish, green only after an email that left; neutral while letters are off or none was due yet.
 */
export const reminderStatusConditions: readonly ViewCondition[] = [
  createCondition(`OR(${stoppedExpression},${isStateExpression('cannot')})`, 'red'),
  createCondition(
    `AND(NOT(${stoppedExpression}),NOT(${isStateExpression('cannot')}),OR(${isStateExpression('nobody')},${failureReference}<>""))`,
    'amber',
  ),
  createCondition(
    `AND(NOT(${stoppedExpression}),${isStateExpression('sent')},${failureReference}="")`,
    'green',
  ),
]
