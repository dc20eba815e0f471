/** What a strange sheet is: the interpretation that its headers and contents support best. */
import { type Grid, isBlank } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Tracker } from '../../core/table.js'
import { trackerOf } from '../../trackers/index.js'
import { assignColumns, type ColumnAssignment, type SourceColumn } from './columns/assign-columns.js'
import { adoptableTrackers, comparableHeader, type HeaderWords } from './columns/dictionary.js'
import { type HeaderReader, getHeaderReader } from './columns/header-reader.js'
import { type HeaderCandidate, findHeaderCandidates, headerTextsOf } from './columns/header-candidates.js'
import { findLateField } from './decisive-fields.js'
import { findLateRows } from './rows/late-rows.js'
import { recogniseOwnSheet } from './recognise-own-sheet.js'
import { profileColumn, type ColumnProfile } from './columns/column-profile.js'
import { type InterpretedRow, readRows } from './rows/read-rows.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { SheetAdoption, SheetCells, VerdictReason } from './types.js'
import { decideVerdict } from './decide-verdict.js'
import { explainNoTable } from './explain-no-table.js'
import { weighInterpretation } from './weigh-interpretation.js'

/** How many lines a column's profile is made of. */
const sampleSize = 250

/**
 * Evaluates a sheet on a day: what it tracks, where, which rows are late, and what a person must decide. Never throws;
 * a sheet of anything else is `notATable`.
 *
 * @param today decides lateness only
 * @param words what people call columns
 */
export function evaluateSheet(sheet: SheetCells, today: Day, words: HeaderWords): SheetAdoption {
  const ownInterpretation = recogniseOwnSheet(sheet, () => words.aliases)
  if (ownInterpretation === 'internal') return createNotATable(sheet, 'own')
  if (sheet.grid.every((line) => line.every((cell) => isBlank(cell)))) return createNotATable(sheet, 'empty')
  const reader = getHeaderReader(words)
  const readings = ownInterpretation ? [ownInterpretation] : interpretSheet(sheet, reader)
  const best = readings[0]
  if (!best) return createNotATable(sheet, explainNoTable(sheet.grid, reader.statuses))
  return createAdoption(sheet, best, today, reader)
}

/** The answer on a sheet that is no table. */
export const createNotATable = (
  { name }: Pick<SheetCells, 'name'>,
  because: VerdictReason,
): SheetAdoption => ({
  sheet: name,
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
  late: [],
  problems: [],
})

/** Every interpretation of the sheet that has a title column, the weightiest first. */
function interpretSheet(sheet: SheetCells, reader: HeaderReader): SheetInterpretation[] {
  const readings = findHeaderCandidates(sheet.grid, reader).flatMap((head) => {
    const columns = listColumns(sheet.grid, head, reader)
    const title = collectTitleText(sheet, head)
    return adoptableTrackers.flatMap((key): SheetInterpretation[] => {
      const table = trackerOf(key)
      const found = assignColumns(table, columns, reader)
      if (found.columns[table.title] === undefined || !hasDistinctiveFields(table, found)) return []
      return [
        { key, table, head, columns, found, weight: weighInterpretation({ table, found, columns }, title) },
      ]
    })
  })
  return readings.sort((a, b) => b.weight - a.weight)
}

/** The columns below a header; the profile of each is made when it is asked for. */
function listColumns(grid: Grid, head: HeaderCandidate, reader: HeaderReader): SourceColumn[] {
  const lines = sampleLines(grid, head.firstRow - 1)
  const width = Math.max(head.headers.length, ...lines.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => {
    let profile: ColumnProfile | undefined
    const cells = () => lines.map((line) => line[at])
    return {
      column: at + 1,
      header: head.headers[at] ?? '',
      cells,
      profile: () => (profile ??= profileColumn(cells(), reader)),
    }
  })
}

/** Lines from all parts of the table that are not blank, in their order. */
function sampleLines(grid: Grid, from: number): Grid {
  const lines = grid.slice(from).filter((line) => line.some((cell) => !isBlank(cell)))
  const step = Math.max(1, Math.floor(lines.length / sampleSize))
  return lines.filter((_, index) => index < sampleSize / 2 || index % step === 0)
}

/** The words that say what the whole sheet is: its name and the titles above the header. */
function collectTitleText({ name, grid }: SheetCells, { headerRow, headers }: HeaderCandidate): string {
  const above = grid
    .slice(Math.max(0, headerRow - 6), headerRow - 1)
    .flatMap(headerTextsOf)
    .filter((text) => !headers.includes(text))
  return [name, ...above]
    .filter((text) => text !== '')
    .map(comparableHeader)
    .join(' \n ')
}

/** Trackers whose title any sheet may name need another field of their own. */
const hasDistinctiveFields = ({ mustShow }: Tracker, { columns }: ColumnAssignment): boolean =>
  mustShow === undefined || mustShow.some((field) => field in columns)

/** The answer by the best interpretation. */
function createAdoption(
  sheet: SheetCells,
  reading: SheetInterpretation,
  today: Day,
  reader: HeaderReader,
): SheetAdoption {
  const { key, table, head } = reading
  const first = readRows(sheet, reading, reader)
  const found = withDueRepaired(reading, first.rows, today)
  const { rows, lines, problems } =
    found === reading.found ? first : readRows(sheet, { ...reading, found }, reader)
  const { verdict, because } = decideVerdict({ ...reading, found }, rows.length, sheet.grid, reader.statuses)
  if (verdict === 'notATable') return createNotATable(sheet, because)
  const last = lines.items[lines.items.length - 1]
  return {
    sheet: sheet.name,
    verdict,
    because,
    tracker: key,
    headerRow: head.headerRow,
    firstRow: lines.items[0] ?? head.firstRow,
    lastRow: last === undefined ? head.firstRow - 1 : last + lines.linesPerRow - 1,
    columns: found.columns,
    unsure: found.unsure,
    rows: rows.map(({ line, values }) => ({ line, values })),
    linesPerRow: lines.linesPerRow,
    late: findLateRows(table, rows, today),
    problems,
  }
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
