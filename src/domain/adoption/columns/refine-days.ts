/** Which of the days of a row is that by which it is due, and which that on which it was done. */
import { type Cell, formatCell } from '../../../core/cell.js'
import type { Table } from '../../../core/table.js'
import { findLateField } from '../decisive-fields.js'
import { isEmptyEntry } from '../rows/day-meaning.js'
import { weights } from '../weights.js'
import type { ColumnMatch, SourceColumn, TakenColumns } from './column-match.js'
import type { TextReaders } from './column-profile.js'
import { isPlannedDay } from './header-meaning.js'
import { shareOfDays } from './score-contents.js'

type StatusesOf = Pick<TextReaders, 'statuses'>

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && !isEmptyEntry(cell)

/**
 * Decides by the rows that are done what a day of completion means. A second day of an end, filled where a row is done
 * and blank where it is not, says when it was done; an only one that is filled in about every row says when it is due.
 */
export function refineDays(
  table: Table,
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
  reader: StatusesOf,
): void {
  const late = findLateField(table)
  const done = table.doneDates?.[0]
  if (late === undefined) return
  const finished = findFinishedLines(taken, reader)
  const end = taken.ofField(late)
  if (end && !isPlannedDay(end.source.header) && isFilledWhereDone(end.source, finished)) taken.release(end)
  if (done === undefined) return
  releasePlannedEnd(matches, taken, finished, { late, done })
  const forecast = taken.ofField('forecast')
  if (!taken.ofField(late) && forecast)
    taken.take({ ...forecast, field: late, score: weights.columns.pairedEnd })
  if (!taken.ofField(done)) takeSecondEnd(matches, taken, { late, done })
  if (!taken.ofField(done)) takeFinishDay(matches, taken, finished, { late, done })
  if (!taken.ofField(late)) takeOnlyEnd(matches, taken, finished, { late, done })
}

/** Which lines are done, by their status or share; undefined where nothing says so. */
function findFinishedLines(taken: TakenColumns, { statuses }: StatusesOf): readonly boolean[] | undefined {
  const [status, percent] = [taken.ofField('status')?.source, taken.ofField('percentComplete')?.source]
  const shares = percent?.cells()
  const scale = percent && percent.profile().beyondOne > 0 ? 100 : 1
  if (!status && !shares) return undefined
  return (status?.cells() ?? shares!).map((cell, index) => {
    const share = shares?.[index]
    if (share !== undefined && isFilled(share) && statuses.shareOf(share, scale) === 1) return true
    if (!status || !isFilled(cell)) return false
    if (typeof cell === 'boolean') return cell
    const kind = statuses.kindOf(formatCell(cell!))
    return kind === 'done' || kind === 'cancelled'
  })
}

interface DayFields {
  readonly late: string
  readonly done: string
}

/** Whether a column of days is filled on about every line that is done, and blank on the others. */
function isFilledWhereDone(source: SourceColumn, finished: readonly boolean[] | undefined): boolean {
  if (!finished?.includes(true) || !finished.includes(false)) return false
  const cells = source.cells()
  const agreeing = cells.filter((cell, index) => isFilled(cell) === finished[index]).length
  return shareOfDays(source.profile()) >= 0.5 && agreeing >= cells.length * weights.columns.atFiner
}

/** A day whose header rather says by when is no day of completion, unless its rows show that it is. */
function releasePlannedEnd(
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
  finished: readonly boolean[] | undefined,
  { late, done }: DayFields,
): void {
  const match = taken.ofField(done)
  const asLate = matches.find(({ field, source }) => field === late && source === match?.source)
  if (!match || !asLate || asLate.headerScore <= match.headerScore) return
  if (isFilledWhereDone(match.source, finished) || isSparserThan(match.source, taken.ofField(late))) return
  taken.release(match)
}

/** Whether a day is on clearly fewer lines than another one that surely says by when. */
const isSparserThan = (source: SourceColumn, end: ColumnMatch | undefined): boolean =>
  end !== undefined &&
  end.source !== source &&
  isPlannedDay(end.source.header) &&
  source.profile().filled < end.source.profile().filled * weights.columns.atFinerFilled

/** Of a start and an end that are there twice under the same headers, the first are planned and the second actual. */
function takeSecondEnd(
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
  { late, done }: DayFields,
): void {
  const [start, end] = [taken.ofField('start')?.source, taken.ofField(late)?.source]
  if (!start || !end) return
  const again = (field: string, first: SourceColumn): ColumnMatch | undefined =>
    matches.find(
      (match) =>
        match.field === field &&
        match.source.header === first.header &&
        match.source.column > end.column &&
        match.source.profile().filled <= first.profile().filled,
    )
  const [secondStart, secondEnd] = [again('start', start), again(late, end)]
  if (secondStart && secondEnd && secondStart.source.column < secondEnd.source.column)
    taken.take({ ...secondEnd, field: done, score: 1 })
}

function takeFinishDay(
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
  finished: readonly boolean[] | undefined,
  { late, done }: DayFields,
): void {
  const found = matches.find(
    ({ field, source }) =>
      field === late && !taken.ofColumn(source.column) && isFilledWhereDone(source, finished),
  )
  if (found) taken.take({ ...found, field: done, score: weights.columns.finishDay })
}

/** “开始日期” and “完成日期”: of a pair of days that are both filled, the second is the plan's. */
function takeOnlyEnd(
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
  finished: readonly boolean[] | undefined,
  { late, done }: DayFields,
): void {
  const only = taken.ofField(done)
  const asLate = matches.find(({ field, source }) => field === late && source === only?.source)
  if (!only || !asLate) return
  const cells = only.source.cells()
  const lines = cells.flatMap((cell, index) => (isFilled(cell) ? [index] : []))
  const start = taken.ofField('start')
  const isPair = start?.source.column === only.source.column - 1
  const whole = isPair
    ? start.source.profile().filled * weights.columns.atPaired
    : cells.length * weights.columns.atFiner
  if (lines.length < whole || (!finished && !start)) return
  const open = lines.filter((index) => finished?.[index] === false).length
  if (finished && open < lines.length * weights.columns.atOpen) return
  taken.release(only)
  taken.take({
    ...asLate,
    headerScore: only.headerScore,
    score: isPair ? weights.columns.pairedEnd : weights.columns.onlyEnd,
  })
}
