/** The ways to read a sheet: by each line that may be a header, as each tracker. */
import { type Cell, formatCell, type Grid, isBlank } from '../../core/cell.js'
import type { Tracker } from '../../core/table.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import { assignColumns, type ColumnAssignment, type SourceColumn } from './columns/assign-columns.js'
import { type ColumnProfile, profileColumn } from './columns/column-profile.js'
import { adoptableTrackers, comparableHeader } from './columns/dictionary.js'
import { findHeaderCandidates, isRepeatedHeader } from './columns/header-candidates.js'
import type { HeaderCandidate } from './columns/read-header.js'
import { headerTextsOf } from './columns/named-fields.js'
import { isLegend } from './columns/header-meaning.js'
import type { HeaderReader } from './columns/header-reader.js'
import { hasSignature } from './rows/form-lines.js'
import { isTotalText } from './rows/line-words.js'
import { isOtherHeader } from './rows/other-lines.js'
import { isDecisiveField } from './decisive-fields.js'
import { keepColumns, listColumnBlocks } from './sheet-area.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { SheetAdoption, SheetCells } from './types.js'
import { weighInterpretation, weighNameOfGroup } from './weigh-interpretation.js'
import { weights } from './weights.js'

/** How many lines a column's profile is made of. */
const sampleSize = 250

/** Every interpretation of the sheet that has a title column, the weightiest first. */
export function interpretSheet(sheet: SheetCells, reader: HeaderReader): SheetInterpretation[] {
  const readings = findHeaderCandidates(sheet.grid, reader).flatMap((head) => {
    const part = head.span ? keepColumns(sheet, head.span) : sheet
    const columns = listColumns(part.grid, head, reader)
    const title = collectTitleText(sheet, head)
    const hasLines = columns.some(({ profile }) => profile().lines > 0)
    const ofHead = adoptableTrackers.flatMap((key): SheetInterpretation[] => {
      const table = trackerOf(key)
      const found = assignColumns(table, columns, reader)
      if (found.columns[table.title] === undefined || !hasDistinctiveFields(table, found)) return []
      const weight = weighInterpretation({ table, found, columns }, title, reader)
      return [{ key, table, head, columns, found, weight, hasLines, part }]
    })
    return ofHead.map((each) => ({ ...each, weight: each.weight + weighNameOfGroup(each, ofHead) }))
  })
  // A header of which rows are known goes before one with nothing below it.
  return readings.sort((a, b) => Number(b.hasLines) - Number(a.hasLines) || b.weight - a.weight)
}

/**
 * The interpretation of a table as the tracker that a person chose; undefined where nothing names its rows.
 *
 * @param recognised the header that was recognised, and the column that names the rows there
 */
export function interpretAs(
  sheet: SheetCells,
  key: TrackerKey,
  recognised: Pick<SheetAdoption, 'tracker' | 'headerRow' | 'columns'>,
  reader: HeaderReader,
): SheetInterpretation | undefined {
  const heads = findHeaderCandidates(sheet.grid, reader)
  const head = heads.find(({ headerRow }) => headerRow === recognised.headerRow) ?? heads[0]
  if (!head) return undefined
  const part = head.span ? keepColumns(sheet, head.span) : sheet
  const columns = listColumns(part.grid, head, reader)
  const [table, hasLines] = [trackerOf(key), columns.some(({ profile }) => profile().lines > 0)]
  const title =
    recognised.tracker === null ? undefined : recognised.columns[trackerOf(recognised.tracker).title]
  const found = withTitle(table, assignColumns(table, columns, reader), columns[(title ?? 0) - 1])
  if (found.columns[table.title] === undefined) return undefined
  return { key, table, head, columns, found, weight: 0, hasLines, part, isChosen: true }
}

/** The column that names the rows as another tracker, asked about, where no header names those of this one. */
function withTitle(
  { title }: Tracker,
  found: ColumnAssignment,
  source: SourceColumn | undefined,
): ColumnAssignment {
  if (found.columns[title] !== undefined || !source) return found
  const { column, header } = source
  const columns = Object.fromEntries(Object.entries(found.columns).filter(([, each]) => each !== column))
  return {
    columns: { ...columns, [title]: column },
    confidence: { ...found.confidence, [title]: weights.columns.byContents },
    unsure: [
      ...found.unsure.filter(({ field }) => field in columns),
      { field: title, candidates: [column], why: 'unusualHeader', headers: [header] },
    ],
  }
}

/** The columns below a header; the profile of each is made when it is asked for. */
export function listColumns(grid: Grid, head: HeaderCandidate, reader: HeaderReader): SourceColumn[] {
  const lines = sampleLines(grid, head, reader)
  const width = Math.max(head.headers.length, ...lines.map((line) => line.length))
  const lists = findListsBeside(grid, head, lines, reader)
  return Array.from({ length: width }, (_, at) => {
    let profile: ColumnProfile | undefined
    const isBeside = lists.has(at + 1)
    const cells = () => lines.map((line) => (isBeside ? undefined : line[at]))
    return {
      column: at + 1,
      header: isBeside ? '' : (head.headers[at] ?? ''),
      cells,
      profile: () => (profile ??= profileColumn(cells(), reader)),
    }
  })
}

/** More columns side by side are a table of their own. */
const maxListColumns = 3

/**
 * Columns of short lists beside the table: choices of dropdowns, phone numbers, counts by person. A blank column divides
 * them from the table, they are filled from its first line on without a gap, and they end before it does.
 */
function findListsBeside(
  grid: Grid,
  { headerRow, headers }: HeaderCandidate,
  lines: Grid,
  { statuses }: HeaderReader,
): ReadonlySet<number> {
  const blocks = listColumnBlocks(grid, headerRow)
  const heightOf = (column: number): number => {
    const end = lines.findIndex((line) => isBlank(line[column - 1] ?? null))
    return end < 0 ? lines.length : end
  }
  const isShort = (column: number): boolean => {
    const height = heightOf(column)
    return height > 1 && lines.slice(height).every((line) => isBlank(line[column - 1] ?? null))
  }
  return new Set(
    blocks.slice(1).flatMap(({ first, last }) => {
      const columns = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      if (columns.length > maxListColumns || !columns.every(isShort)) return []
      const height = heightOf(first)
      const words = lines.slice(0, height).map((line) => line[first - 1] ?? null)
      const known = words.filter((cell) => typeof cell === 'string' && statuses.kindOf(cell) !== undefined)
      const isVaried = new Set(words).size === words.length
      const isNamedSo = isLegend(headers[first - 1] ?? '')
      const isOfStates = columns.length === 1 && (isNamedSo || known.length * 2 >= words.length)
      const isShorter = height < lines.length && columns.every((column) => heightOf(column) === height)
      return isVaried && (isOfStates || isShorter) ? columns : []
    }),
  )
}

const countFilled = (line: readonly Cell[]): number => line.filter((cell) => !isBlank(cell)).length

/** The line of the next header, that of another table; the one below the last where there is none. */
function findEnd(grid: Grid, { headerRow, firstRow, others }: HeaderCandidate, reader: HeaderReader): number {
  const header = grid[headerRow - 1]!
  const next = grid.findIndex(
    (line, at) => at >= firstRow && countFilled(grid[at - 1]!) <= 1 && isOtherHeader(line, header, reader),
  )
  return Math.min(others?.[0] ?? Infinity, next < 0 ? grid.length + 1 : next + 1)
}

/** Lines from all parts of the table that are neither blank nor its header once more, in their order. */
function sampleLines(grid: Grid, head: HeaderCandidate, reader: HeaderReader): Grid {
  const header = grid[head.headerRow - 1]!
  const lines = grid
    .slice(head.firstRow - 1, findEnd(grid, head, reader) - 1)
    .filter((line) => line.some((cell) => !isBlank(cell)) && !isRepeatedHeader(line, header))
  // Notes below a table are in a column of it, and say nothing of what that holds.
  const isBelow = (line: readonly Cell[]): boolean =>
    (countFilled(line) === 1 && countFilled(lines[0]!) > 2) ||
    hasSignature(line) ||
    isTotalText(formatCell(line.find((cell) => !isBlank(cell)) ?? null))
  while (lines.length > 2 && isBelow(lines[lines.length - 1]!)) lines.pop()
  const step = Math.max(1, Math.floor(lines.length / sampleSize))
  return lines.filter((_, index) => index < sampleSize / 2 || index % step === 0)
}

/** A line with more cells above a header is a row of another table. */
const maxTitleCells = 3

/** The words that say what the whole sheet is: its name and the titles above the header. */
function collectTitleText({ name, grid }: SheetCells, { headerRow, headers }: HeaderCandidate): string {
  const above = grid
    .slice(Math.max(0, headerRow - 6), headerRow - 1)
    .filter((line) => line.filter((cell) => !isBlank(cell)).length <= maxTitleCells)
    .flatMap(headerTextsOf)
    .filter((text) => !headers.includes(text))
  return [name, ...above]
    .filter((text) => text !== '')
    .map(comparableHeader)
    .join(' \n ')
}

/** Trackers whose title any sheet may name need another field of their own, by which rows are followed or that is sure. */
const hasDistinctiveFields = (table: Tracker, { columns, confidence }: ColumnAssignment): boolean =>
  table.mustShow === undefined ||
  table.mustShow.some(
    (field) =>
      field in columns &&
      (isDecisiveField(table, field) || confidence[field]! >= weights.tracker.minDistinctive),
  )
