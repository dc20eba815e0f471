/** What a strange sheet is: the interpretation that its headers and contents support best. */
import { isBlank } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Tracker } from '../../core/table.js'
import type { ColumnAssignment } from './columns/assign-columns.js'
import type { HeaderWords } from './columns/dictionary.js'
import { type HeaderReader, getHeaderReader } from './columns/header-reader.js'
import { findHeaderCandidates } from './columns/header-candidates.js'
import { findLateField, isDecisiveField } from './decisive-fields.js'
import { findLateRows } from './rows/late-rows.js'
import { recogniseOwnSheet } from './recognise-own-sheet.js'
import { describeLines } from './rows/line-ranges.js'
import { type InterpretedRow, type ReadRows, readRows, toAdoptedRow } from './rows/read-rows.js'
import { interpretSheet } from './interpret-sheet.js'
import { interpretAsRemembered } from './remembered-reading.js'
import { blankAreas, listColumnBlocks, spanBlocks, withCaption } from './sheet-area.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { Doubt, SheetAdoption, SheetCells, Span, TableArea, VerdictReason } from './types.js'
import { decideVerdict } from './decide-verdict.js'
import { explainNoTable } from './explain-no-table.js'

/**
 * Evaluates a sheet on a day: what it tracks, where, which rows are late, and what a person must decide. Never throws;
 * a sheet of anything else is `notATable`. Of several tables, the main one.
 *
 * @param today decides lateness only
 * @param words what people call columns
 */
export const evaluateSheet = (sheet: SheetCells, today: Day, words: HeaderWords): SheetAdoption =>
  evaluateTables(sheet, today, words)[0]!

/** More tables than these are not looked for on one sheet. */
const maxTables = 8

/** Evaluates every table of a sheet, as {@link evaluateSheet} does; the main one first. */
export function evaluateTables(sheet: SheetCells, today: Day, words: HeaderWords): readonly SheetAdoption[] {
  const ownInterpretation = recogniseOwnSheet(sheet, () => words.aliases)
  if (ownInterpretation === 'internal') return [createNotATable(sheet, 'own')]
  if (sheet.grid.every((line) => line.every((cell) => isBlank(cell))))
    return [createNotATable(sheet, 'empty')]
  const reader = getHeaderReader(words)
  if (ownInterpretation) return [createAdoption(sheet, ownInterpretation, today, reader)]
  const evaluate = (part: SheetCells): SheetAdoption => {
    const best = interpretAsRemembered(part, reader) ?? interpretSheet(part, reader)[0]
    return best
      ? createAdoption(part, best, today, reader)
      : createNotATable(part, explainNoTable(part.grid, reader.statuses))
  }
  const main = evaluate(sheet)
  const others = findOtherTables(sheet, main, { evaluate, reader })
  const isBeside = others.some(({ area }) => areBeside(area, main.area))
  const first = isBeside
    ? evaluate(
        blankAreas(
          sheet,
          others.flatMap(({ area }) => area ?? []),
        ),
      )
    : main
  return [first, ...others].sort(compareTables).map((found, at) => ({ ...found, table: at + 1 }))
}

/** The main table is a sure one, then the one with the most rows, then the first on the sheet. */
const compareTables = (one: SheetAdoption, other: SheetAdoption): number =>
  Number(other.verdict === 'table') - Number(one.verdict === 'table') ||
  other.rows.length - one.rows.length ||
  one.headerRow - other.headerRow ||
  (one.area?.columns.first ?? 0) - (other.area?.columns.first ?? 0)

/** A list of statuses or of contacts beside a table has fewer columns that a tracker knows. */
const minOtherColumns = 3

/** Whether two tables share lines. */
const areBeside = (one: SheetAdoption['area'], other: SheetAdoption['area']): boolean =>
  one !== null && other !== null && one.lines.first <= other.lines.last && other.lines.first <= one.lines.last

function findOtherTables(
  sheet: SheetCells,
  main: SheetAdoption,
  { evaluate, reader }: { evaluate: (part: SheetCells) => SheetAdoption; reader: HeaderReader },
): SheetAdoption[] {
  const found: SheetAdoption[] = []
  let [last, part] = [main, sheet]
  while (last.area !== null && found.length < maxTables - 1) {
    part = withoutTable(part, last, reader)
    last = evaluate(part)
    if (last.rows.length === 0 || Object.keys(last.columns).length < minOtherColumns) break
    found.push(last)
  }
  return found
}

/** The sheet without a table, and without what is above it where that names no columns. */
function withoutTable(
  sheet: SheetCells,
  { area, headerRow, lines }: SheetAdoption,
  reader: HeaderReader,
): SheetCells {
  const { columns } = area!
  const isNamed = findHeaderCandidates(sheet.grid.slice(0, headerRow - 1), reader).length > 0
  const above = isNamed ? [] : [{ columns, lines: { first: 1, last: headerRow } }]
  const own: Span[] = []
  for (const { from, to, reason } of lines) {
    const last = own[own.length - 1]
    if (reason === 'otherTable') continue
    if (last?.last === from - 1) own[own.length - 1] = { ...last, last: to }
    else own.push({ first: from, last: to })
  }
  return blankAreas(sheet, [
    ...above,
    ...own.map((each) => withCaption(sheet.grid, { columns, lines: each })),
  ])
}

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
  headerRow: 0,
  firstRow: 0,
  lastRow: 0,
  columns: {},
  unsure: [],
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
function createAdoption(
  { name }: SheetCells,
  reading: SheetInterpretation,
  today: Day,
  reader: HeaderReader,
): SheetAdoption {
  const { key, table, head, part: sheet } = reading
  const first = readRows(sheet, reading, reader)
  const found = withDueRepaired(reading, first.rows, today)
  const { rows, lines, problems, turned, daysAbove } =
    found === reading.found ? first : readRows(sheet, { ...reading, found }, reader)
  const { verdict, because } = decideVerdict({ ...reading, found }, rows.length, sheet.grid, reader.statuses)
  if (verdict === 'notATable') return createNotATable(sheet, because)
  const last = lines.items[lines.items.length - 1]
  const lastRow = last === undefined ? head.firstRow - 1 : last + lines.linesPerRow - 1
  const ranges = describeLines(head.headerRow, sheet.grid, lines)
  return {
    sheet: name,
    table: 1,
    area: areaOf(reading, found.columns, lastRow),
    isOneOfSeveral: head.span !== undefined,
    verdict,
    because,
    tracker: key,
    headerRow: head.headerRow,
    firstRow: lines.items[0] ?? head.firstRow,
    lastRow,
    columns: found.columns,
    unsure: [...found.unsure, ...askAboutTurned(table, turned), ...askAboutDaysAbove(reading, daysAbove)],
    rows: rows.map(toAdoptedRow),
    linesPerRow: lines.linesPerRow,
    lines: ranges,
    // A deal that is not closed by its expected date is no late work.
    late:
      because === 'sales'
        ? []
        : findLateRows(table, rows, today).filter(
            ({ column }) => !turned.some(({ days }) => days[0]!.column === column),
          ),
    problems,
  }
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

/** A column of done dates that is filled where rows are open holds due dates: it is taken as that, and asked about. */
function withDueRepaired(
  { table, found }: SheetInterpretation,
  rows: readonly InterpretedRow[],
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
  if (dated.length === 0 || open.length < dated.length * 0.3) return found
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
