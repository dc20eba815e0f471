import type { Cell } from '../../core/cell.js'
import { looks } from '../../core/sheet/layout.js'
import { quoted } from '../../core/formula.js'
import type { ViewCondition } from '../../core/sheet/view.js'
import { momentFormat } from '../../core/sheet/view-print.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'

/** Reminders that have not run for so many hours have stopped: the hourly trigger may be late, never by a day. */
export const lightHours = 24

/**
 * What the reminders have done, as a run noted it: when it ran (a serial number; null while letters are off), and what
 * became of their emails. `sent` is the only state that is good news.
 */
export interface Light {
  readonly ran: number | null
  readonly state: 'sent' | 'none' | 'cannot' | 'nobody' | null
  readonly words: string | null
  /** That a run since then did not finish, and why; null where none is known of. */
  readonly failure: string | null
}

/**
 * Where a run notes it: the time, then the state, its words and what did not finish in the next three cells, which are
 * not shown.
 */
export const lightCell = { line: 3, column: 10 } as const
/** Where a run that does not finish notes why. */
export const failureCell = { line: 3, column: 13 } as const
const [lastRun, state, words, failure] = ['$J$3', '$K$3', '$L$3', '$M$3']
/** The cells of a light, from {@link lightCell} on. */
export const lightCells = ({ ran, state: is, words: said, failure: why }: Light): readonly Cell[] => [
  ran,
  is,
  said,
  why,
]
// In whole minutes, since a day between two times of day is not exactly 1.
const stopped = `ROUND((NOW()-${lastRun})*1440,0)>${lightHours * 60}`

/** One thing where every run finished, another where one did not. */
const either = (finished: string, not: string): string => `IF(${failure}="",${finished},${not})`

/**
 * The dead-man's light: a plain formula that compares the last run with the clock, so that it turns red also when the
 * script is dead and nobody rewrites this sheet. While runs go on it says what became of the emails.
 */
export function light(on: Canvas, { view }: ViewContext): void {
  on.paint({ line: 3, column: 1, lines: 1, columns: 14 }, { background: ink.pale, color: ink.muted })
  const ran = `TEXT(${lastRun},"yyyy-mm-dd hh:mm")`
  on.formula(
    3,
    2,
    `=IF(${lastRun}="",${quoted(`○ ${view.lettersOff}`)},IF(${stopped},${quoted(`● ${view.stopped}`)}&${ran}&${either(quoted(view.silent), `${quoted(view.because)}&${failure}`)},${quoted('● ')}&${either(words, failure)}))`,
    { bold: true },
  )
  on.put(3, lightCell.column - 1, view.lastRun, { size: 9, align: 'right' })
  on.put(3, lightCell.column, null, { size: 9, align: 'left', format: momentFormat })
  for (const hidden of [1, 2, 3])
    on.put(3, lightCell.column + hidden, null, { format: ';;;', color: ink.pale })
}

const area = { line: 3, column: 1, lines: 1, columns: 10 }
const condition = (when: string, rag: 'red' | 'amber' | 'green'): ViewCondition => ({
  area,
  formula: `=AND(${lastRun}<>"",${when})`,
  look: { background: looks[rag].background, color: looks[rag].fontColor },
})

const is = (which: NonNullable<Light['state']>): string => `${state}=${quoted(which)}`

/**
 * Red when the runs have stopped or no email could leave, amber with nobody to send to or after a run that did not
 * finish, green only after an email that left; neutral while letters are off or none was due yet.
 */
export const lightConditions: readonly ViewCondition[] = [
  condition(`OR(${stopped},${is('cannot')})`, 'red'),
  condition(`AND(NOT(${stopped}),NOT(${is('cannot')}),OR(${is('nobody')},${failure}<>""))`, 'amber'),
  condition(`AND(NOT(${stopped}),${is('sent')},${failure}="")`, 'green'),
]
