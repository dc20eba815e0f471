/** The answer on a sheet, or on one of its tables, by one interpretation of it. */
import type { Day } from '../../core/day.js'
import type { Tracker } from '../../core/table.js'
import type { ColumnAssignment } from './columns/assign-columns.js'
import type { HeaderReader } from './columns/header-reader.js'
import { decideVerdict } from './decide-verdict.js'
import { findLateField, isDecisiveField } from './decisive-fields.js'
import { findPassedRows } from './rows/late-rows.js'
import { describeDoubts, describeLines } from './rows/line-ranges.js'
import { type InterpretedRow, type ReadRows, readRows, toAdoptedRow } from './rows/read-rows.js'
import { listColumnBlocks, spanBlocks } from './sheet-area.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { Doubt } from './doubt.js'
import type { DoubtfulWord, SheetAdoption, SheetCells, TableArea, VerdictReason } from './types.js'

/** The answer on a sheet that is no table. */
export const createNotATable = (
  { name }: Pick<SheetCells, 'name'>,
  because: VerdictReason,
): SheetAdoption => ({
  sheet: name,
  table: 1,
  area: null,
  isOneOfSeveral: false,
  verdict: 'notATable',
  because,
  tracker: null,
  otherTrackers: [],
  headerRow: 0,
  firstRow: 0,
  lastRow: 0,
  columns: {},
  unsure: [],
  doubtfulLines: [],
  doubtfulWords: [],
  rows: [],
  linesPerRow: 1,
  lines: [],
  late: [],
  problems: [],
})

/** The lines and columns of a table. */
function areaOf(
  { head, part }: Pick<SheetInterpretation, 'head' | 'part'>,
  columns: ColumnAssignment['columns'],
  lastRow: number,
): TableArea {
  return {
    lines: { first: head.headerRow, last: Math.max(head.firstRow - 1, lastRow) },
    columns: head.span ?? spanBlocks(listColumnBlocks(part.grid, head.headerRow), Object.values(columns)),
  }
}

/** The answer by the best interpretation. */
export function createAdoption(
  { name }: SheetCells,
  reading: SheetInterpretation,
  today: Day,
  reader: HeaderReader,
): SheetAdoption {
  const { key, table, head, part: sheet } = reading
  const first = readRows(sheet, reading, reader)
  const found = withDueRepaired(reading, first, today)
  const { rows, lines, problems, turned, daysAbove } =
    found === reading.found ? first : readRows(sheet, { ...reading, found }, reader)
  const { verdict, because } = decideVerdict({ ...reading, found }, rows.length, sheet.grid, reader.statuses)
  if (verdict === 'notATable') return createNotATable(sheet, because)
  const last = lines.items[lines.items.length - 1]
  const lastRow = last === undefined ? head.firstRow - 1 : last + lines.linesPerRow - 1
  // A deal that is not closed by its expected date is no late work.
  const passed = (because === 'sales' ? [] : findPassedRows(table, rows, today)).filter(
    ({ column }) => !turned.some(({ days }) => days[0]!.column === column),
  )
  const ranges = describeLines(head.headerRow, sheet.grid, lines)
  return {
    sheet: name,
    table: 1,
    area: areaOf(reading, found.columns, lastRow),
    isOneOfSeveral: head.span !== undefined,
    verdict,
    because,
    tracker: key,
    otherTrackers: verdict === 'table' ? (reading.otherTrackers ?? []) : [],
    headerRow: head.headerRow,
    firstRow: lines.items[0] ?? head.firstRow,
    lastRow,
    columns: found.columns,
    unsure: [...found.unsure, ...askAboutTurned(table, turned), ...askAboutDaysAbove(reading, daysAbove)],
    doubtfulLines: describeDoubts(sheet.grid, lines),
    doubtfulWords: listDoubtfulWords(rows, passed),
    rows: rows.map(toAdoptedRow),
    linesPerRow: lines.linesPerRow,
    lines: ranges,
    late: passed.flatMap(({ isStateUnknown, ...row }) => (isStateUnknown ? [] : [row])),
    problems,
  }
}

/** The unknown words of a status in rows whose day has passed, the most frequent first. */
function listDoubtfulWords(
  rows: readonly InterpretedRow[],
  passed: ReturnType<typeof findPassedRows>,
): DoubtfulWord[] {
  const words = new Map<string, DoubtfulWord>()
  for (const { line } of passed.filter(({ isStateUnknown }) => isStateUnknown)) {
    const word = String(rows.find((row) => row.line === line)!.values['status'])
    const known = words.get(word)
    words.set(word, known ? { ...known, count: known.count + 1 } : { word, line, count: 1 })
  }
  return [...words.values()].sort((one, other) => other.count - one.count || one.line - other.line)
}

/** The doubts about days that were turned about on typing, where they decide what is late or done. */
const askAboutTurned = (table: Tracker, turned: ReadRows['turned']): Doubt[] =>
  turned
    .filter(({ field }) => isDecisiveField(table, field))
    .map(({ field, days }) => ({
      field,
      candidates: [days[0]!.column],
      why: 'turnedDays',
      samples: days.slice(0, 3).map(({ found, probable }) => `${found} → ${probable}`),
    }))

/** The doubt about days above blocks of rows, where no column says when a row is due. */
function askAboutDaysAbove(
  { table, found: { columns } }: SheetInterpretation,
  daysAbove: ReadRows['daysAbove'],
): Doubt[] {
  const field = findLateField(table)
  if (field === undefined || columns[field] !== undefined || daysAbove.length === 0) return []
  return [{ field, candidates: [], why: 'dayAbove', samples: daysAbove.slice(0, 3).map(({ day }) => day) }]
}

/**
 * A column of done dates that is filled where rows are open holds due dates: it is taken as that, and asked about; so does
 * the first line of rows that have one for the plan and one for what happened.
 */
function withDueRepaired(
  { table, found }: SheetInterpretation,
  { rows, lines }: Pick<ReadRows, 'rows' | 'lines'>,
  today: Day,
): ColumnAssignment {
  const late = findLateField(table)
  const done = found.columns['doneOn']
  if (late === undefined || done === undefined || found.columns[late] !== undefined) return found
  const dated = rows.filter(({ values }) => 'doneOn' in values)
  const open = dated.filter(
    ({ values }) =>
      String(values['doneOn']) > today ||
      ['notStarted', 'inProgress', 'blocked', 'onHold', 'open'].includes(String(values['status'])),
  )
  const isPlanned = lines.linesPerRow === 2 || (dated.length > 0 && open.length >= dated.length * 0.3)
  if (!isPlanned) return found
  const { doneOn: column, ...columns } = found.columns
  return {
    columns: { ...columns, [late]: column! },
    confidence: { ...found.confidence, [late]: 0.6 },
    unsure: [
      ...found.unsure.filter(({ field }) => field !== 'doneOn'),
      { field: late, candidates: [column!], why: 'contentsDiffer' },
    ],
  }
}
