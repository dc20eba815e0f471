import type { Day } from '../../core/day.js'
import { columnLetters } from '../../core/formula.js'
import type { Locale } from '../../core/locale.js'
import { judgeSheet } from '../../project/adoption/judge.js'
import type { Table } from '../../core/table.js'
import { lateField } from '../../project/adoption/rows/late.js'
import type {
  AdoptionAnswer,
  AdoptionProblem,
  AdoptionProblemCode,
  SheetAdoption,
  SheetAnswer,
} from '../../project/adoption/types.js'
import type { StrayCell } from '../../project/adoption/stray.js'
import type { Ports } from '../../ports.js'
import { adoptionTextIn } from '../../text/adoption/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { libraryOf } from '../plan/library.js'
import type { Maybe } from '../portfolio.js'
import { readLimit, strangeSheet } from './strange-sheet.js'
import { decidingFields } from './in-place.js'
import { isMadeByMilepost } from './made-by-milepost.js'

/**
 * The endpoint: what Milepost makes of every sheet of the workbook, or of the one that is named (none when there is
 * none of that name). Writes nothing. A few calls for each sheet, whatever stands in it.
 */
export function readAdoption(
  ports: Ports,
  { sheet }: { readonly sheet: string | null },
): Maybe<AdoptionAnswer> {
  const today = ports.clock.now().day
  const locale = ports.desk.locale()
  const names = ports.workbook.sheetNames()
  return {
    ok: true,
    value: {
      today,
      sheets: names
        .filter((name) => sheet === null || name === sheet)
        .map((name) => answerOf(judgeNamed(ports, name, today), locale)),
    },
  }
}

/** The judgement on one sheet of the workbook as it stands. */
export function judgeNamed(ports: Ports, name: string, today: Day): SheetAdoption {
  const { grid: read, carried, stray = [] } = strangeSheet(ports, name)
  const grid = read.slice(0, readLimit.lines)
  const made = isMadeByMilepost(name)
  const sheet = made ? { name, grid: [] } : { name, grid, carried: carried! }
  const found = judgeSheet(sheet, today, libraryOf(ports).headerWords)
  if (made) return { ...found, because: 'own' }
  const judged = { ...found, problems: [...found.problems, ...stray.map(asProblem)] }
  if (read.length <= readLimit.lines) return judged
  const problem: AdoptionProblem = {
    code: 'tooLong',
    field: '',
    line: readLimit.lines + 1,
    column: 1,
    found: String(readLimit.lines),
    count: 1,
  }
  return { ...judged, problems: [...judged.problems, problem] }
}

const asProblem = (cell: StrayCell): AdoptionProblem => ({ code: 'strayCell', field: '', ...cell, count: 1 })

/** A judgement as it leaves Milepost: letters, addresses and sentences. */
export function answerOf(judged: SheetAdoption, locale: Locale): SheetAnswer {
  const text = adoptionTextIn(locale)
  const { sheet, verdict, because, tracker, headerRow, firstRow, lastRow, columns, unsure } = judged
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
    rows: judged.rows.length,
    unread: unreadIn(judged),
    late: judged.late.map(({ line, column, title, owner, due }) => ({
      cell: `${columnLetters(column)}${line}`,
      title,
      owner,
      due,
    })),
    problems: judged.problems.map(({ code, field, line, column, found, count }) => ({
      code,
      cell: `${columnLetters(column)}${line}`,
      found,
      count,
      says: text.problem[code](fieldName(field), found, count),
    })),
  }
}

/** Problems by which a cell was left unread, or a row was not judged. */
const leftUnread: readonly AdoptionProblemCode[] = [
  'ambiguousDay',
  'noYear',
  'notADay',
  'unknownStatus',
  'statusDiffers',
  'errorValue',
  'tooLong',
]

function unreadIn({ tracker, columns, problems }: SheetAdoption): number | null {
  if (tracker === null) return null
  const table = trackers[tracker] as Table
  const late = lateField(table)
  if (late === undefined || columns[late] === undefined) return null
  const deciding = decidingFields(table)
  return problems
    .filter(({ code, field }) => leftUnread.includes(code) && (field === '' || deciding.includes(field)))
    .reduce((sum, { count }) => sum + count, 0)
}

const nameOf = (tracker: TrackerKey | null, field: string, locale: Locale): string => {
  const columns: Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>> =
    tracker === null ? {} : trackers[tracker].columns
  return columns[field]?.name[locale] ?? field
}
