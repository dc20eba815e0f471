import type { Day } from '../../core/day.js'
import { columnLetters } from '../../core/formula.js'
import type { Locale } from '../../core/locale.js'
import { evaluateSheet } from '../../domain/adoption/evaluate-sheet.js'
import type { Table } from '../../core/table.js'
import { findLateField } from '../../domain/adoption/rows/late-rows.js'
import type {
  AdoptionAnswer,
  AdoptionProblem,
  AdoptionProblemCode,
  SheetAdoption,
  SheetAnswer,
} from '../../domain/adoption/types.js'
import type { StrayCell } from '../../domain/adoption/content-end.js'
import type { Ports } from '../../ports.js'
import { adoptionTextIn } from '../../text/adoption/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { libraryOf } from '../plan/library.js'
import type { Result } from '../open-book.js'
import { readLimit, readForeignSheet } from './source-sheet.js'
import { latenessFields } from './reason-to-copy.js'
import { isMadeByMilepost } from './made-by-milepost.js'

/**
 * The endpoint: what Milepost makes of every sheet of the workbook, or of the one that is named (none when there is
 * none of that name). Writes nothing. A few calls for each sheet, whatever stands in it.
 */
export function readAdoption(
  ports: Ports,
  { sheet }: { readonly sheet: string | null },
): Result<AdoptionAnswer> {
  const today = ports.clock.now().day
  const locale = ports.ui.locale()
  const names = ports.workbook.sheetNames()
  return {
    ok: true,
    value: {
      today,
      sheets: names
        .filter((name) => sheet === null || name === sheet)
        .map((name) => toSheetAnswer(evaluateNamedSheet(ports, name, today), locale)),
    },
  }
}

/** The judgement on one sheet of the workbook as it stands. */
export function evaluateNamedSheet(ports: Ports, name: string, today: Day): SheetAdoption {
  const { grid: fullGrid, carried: filledGrid, stray: strayCells = [] } = readForeignSheet(ports, name)
  const grid = fullGrid.slice(0, readLimit.lines)
  const isOwn = isMadeByMilepost(name)
  const sheet = isOwn ? { name, grid: [] } : { name, grid, carried: filledGrid! }
  const found = evaluateSheet(sheet, today, libraryOf(ports).headerWords)
  if (isOwn) return { ...found, because: 'own' }
  const evaluation = { ...found, problems: [...found.problems, ...strayCells.map(asProblem)] }
  if (fullGrid.length <= readLimit.lines) return evaluation
  const problem: AdoptionProblem = {
    code: 'tooLong',
    field: '',
    line: readLimit.lines + 1,
    column: 1,
    found: String(readLimit.lines),
    count: 1,
  }
  return { ...evaluation, problems: [...evaluation.problems, problem] }
}

const asProblem = (cell: StrayCell): AdoptionProblem => ({ code: 'strayCell', field: '', ...cell, count: 1 })

/** A judgement as it leaves Milepost: letters, addresses and sentences. */
export function toSheetAnswer(evaluation: SheetAdoption, locale: Locale): SheetAnswer {
  const text = adoptionTextIn(locale)
  const { sheet, verdict, because, tracker, headerRow, firstRow, lastRow, columns, unsure } = evaluation
  const fieldName = (field: string): string => nameOf(tracker, field, locale)
  return {
    sheet,
    verdict,
    tracker,
    why: text.because[because](tracker === null ? '' : trackers[tracker].name[locale]),
    headerRow,
    firstRow,
    lastRow,
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, columnLetters(column)]),
    ),
    unsure: unsure.map(({ field, candidates, why }) => {
      const letters = candidates.map(columnLetters)
      return { field, candidates: letters, why: text.doubt[why](fieldName(field), letters) }
    }),
    rows: evaluation.rows.length,
    unread: countUnreadable(evaluation),
    late: evaluation.late.map(({ line, column, title, owner, due }) => ({
      cell: `${columnLetters(column)}${line}`,
      title,
      owner,
      due,
    })),
    problems: evaluation.problems.map(({ code, field, line, column, found, count }) => ({
      code,
      cell: `${columnLetters(column)}${line}`,
      found,
      count,
      says: text.problem[code](fieldName(field), found, count),
    })),
  }
}

/** Problems by which a cell was left unread, or a row was not judged. */
const unreadableCodes: readonly AdoptionProblemCode[] = [
  'ambiguousDay',
  'noYear',
  'notADay',
  'unknownStatus',
  'statusDiffers',
  'errorValue',
  'tooLong',
]

function countUnreadable({ tracker, columns, problems }: SheetAdoption): number | null {
  if (tracker === null) return null
  const table = trackers[tracker] as Table
  const late = findLateField(table)
  if (late === undefined || columns[late] === undefined) return null
  const latenessKeys = latenessFields(table)
  return problems
    .filter(
      ({ code, field }) => unreadableCodes.includes(code) && (field === '' || latenessKeys.includes(field)),
    )
    .reduce((sum, { count }) => sum + count, 0)
}

const nameOf = (tracker: TrackerKey | null, field: string, locale: Locale): string => {
  const columns: Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>> =
    tracker === null ? {} : trackers[tracker].columns
  return columns[field]?.name[locale] ?? field
}
