/** What a table that is imported is: as its tool is known to write it, as a person chose, else as the bundle recognises it. */
import type { Grid } from '../../../src/core/cell.js'
import { columnLetters } from '../../../src/core/formula.js'
import { blankAreas } from '../../../src/domain/adoption/sheet-area.js'
import type { AdoptionAnswer, SheetAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import type { Locale } from '../../../src/core/locale.js'
import type { AdoptedRow, TableArea } from '../../../src/domain/adoption/types.js'
import { readResolvedRows, type ResolvedRows } from '../../../src/domain/adoption/resolved-rows.js'
import { trackers } from '../../../src/trackers/index.js'
import { columnNumber } from '../../../src/work/adopt/column-number.js'
import { fillMergedCells } from '../../../src/work/adopt/merged-cells.js'
import { headerWords, librarySentences } from '../../build/library/library-texts.js'
import type { Session } from '../../emulator/index.js'
import { findFreeSheetName, putSheet } from '../../import/add-sheet.js'
import { completeTable } from '../../import/complete-table.js'
import type { ToolExport } from '../../import/export.js'
import type { ImportNotice } from '../../import/notices.js'
import { adoptionTexts, type AdoptionText } from '../../../src/text/adoption/index.js'
import { libraryTextOf } from '../../../src/text/library-text-of.js'
import { textOf } from '../../../src/text/text-of.js'
import { importTexts, type ImportWords } from '../../text/import/index.js'
import { CommandError } from '../command-errors.js'
import { callOrThrow } from './call-or-throw.js'
import type { ChosenTable } from './chosen-table.js'

/** A table in the workbook, ready to be copied into a tracker. */
export interface RecognizedTable {
  readonly found: ToolExport
  /** The sheet that holds it for the time being. */
  readonly sheet: string
  readonly sheetId: number
  readonly answer: SheetAnswer
  /** The column of each field that is imported, and null for every other field. */
  readonly columns: Readonly<Record<string, string | null>>
  /** The rows that are imported. */
  readonly rows: readonly AdoptedRow[]
  readonly notices: readonly ImportNotice[]
}

const verdictOrder: readonly SheetAnswer['verdict'][] = ['table', 'unsure', 'notATable']

/**
 * Puts the tables of a file into the workbook and recognises them: the best of them stays, the others go.
 * @throws CommandError where the table or a field that was chosen is not there
 */
export function recognizeTable(
  session: Session,
  exports: readonly ToolExport[],
  chosen: ChosenTable,
  locale: Locale,
): RecognizedTable {
  const [best, ...others] = exports
    .map((found) => recognizeExport(session, found, chosen))
    .sort(
      (one, other) =>
        Number(other.tables >= tableNumberOf(chosen)) - Number(one.tables >= tableNumberOf(chosen)) ||
        verdictOrder.indexOf(one.answer.verdict) - verdictOrder.indexOf(other.answer.verdict),
    )
  for (const { sheetId } of others) session.workbook.deleteSheet(sheetId)
  refuseAbsent(best!, chosen, libraryTextOf(adoptionTexts, locale, librarySentences))
  return resolveTable(session, best!, textOf(importTexts, locale))
}

const tableNumberOf = ({ table = 1 }: ChosenTable): number => table

/** Refuses a table that the file does not have, and a field that the tracker does not have. */
function refuseAbsent({ found, tables, answer }: PlacedTable, chosen: ChosenTable, text: AdoptionText): void {
  if (tableNumberOf(chosen) > tables) throw new CommandError(text.noSuchTable(found.name, tables))
  const fields = answer.tracker === null ? {} : trackers[answer.tracker].columns
  const unknown = Object.keys(chosen.columns ?? {}).find((field) => !(field in fields))
  if (answer.tracker !== null && unknown !== undefined) throw new CommandError(text.noField(unknown))
}

/** A table as the bundle sees it. */
interface PlacedTable extends Pick<RecognizedTable, 'found' | 'sheet' | 'sheetId' | 'answer'> {
  /** The cells of other tables beside or below it. */
  readonly otherAreas: readonly string[]
  /** How many tables there are in all. */
  readonly tables: number
}

function recognizeExport(session: Session, found: ToolExport, chosen: ChosenTable): PlacedTable {
  const sheet = findFreeSheetName(session.workbook, found.name)
  const sheetId = putSheet(session.workbook, sheet, found.grid, found.merges)
  const { sheets } = callOrThrow<AdoptionAnswer>(session, 'readAdoption', { sheet })
  const own = sheets[tableNumberOf(chosen) - 1] ?? sheets[0]!
  const others = sheets.filter((each) => each !== own && each.area !== '')
  return {
    found,
    sheet,
    sheetId,
    answer: decideAnswer(own, found, chosen),
    otherAreas: found.known ? [] : others.map(({ area }) => area),
    tables: found.known ? 1 : sheets.length,
  }
}

function decideAnswer(answer: SheetAnswer, { known }: ToolExport, chosen: ChosenTable): SheetAnswer {
  if (known === null && chosen.tracker === undefined && answer.trackerInDoubt)
    return { ...answer, verdict: 'unsure', why: answer.trackerInDoubt.why }
  if (known === null && chosen.columns === undefined && chosen.tracker === undefined) return answer
  const columns = known
    ? Object.fromEntries(Object.entries(known.columns).map(([field, at]) => [field, columnLetters(at)]))
    : answer.columns
  const picked = Object.entries({ ...columns, ...chosen.columns })
  return {
    ...answer,
    verdict: 'table',
    tracker: chosen.tracker ?? known?.tracker ?? answer.tracker,
    headerRow: chosen.headerRow ?? (known ? 1 : answer.headerRow),
    columns: Object.fromEntries(picked.flatMap(([field, at]) => (at === null ? [] : [[field, at]]))),
    unsure: known ? [] : answer.unsure.filter(({ field }) => !(field in (chosen.columns ?? {}))),
    // Of a known tool every row is imported, so there is nothing to ask about lines.
    ...(known ? { doubtfulLines: [], undecided: [] } : {}),
  }
}

/**
 * The columns that are imported. What is in doubt and was not chosen goes into the notes, but for the column that
 * names the rows; and no field is searched for that is not among them, such as a header that is repeated.
 */
function decideColumns({ tracker, columns, unsure }: SheetAnswer): Readonly<Record<string, string | null>> {
  const { title, columns: fields } = trackers[tracker!]
  const doubtful = unsure.map(({ field }) => field).filter((field) => field !== title)
  return Object.fromEntries(
    Object.keys(fields).map((field) => [field, doubtful.includes(field) ? null : (columns[field] ?? null)]),
  )
}

/** The numbers of the columns that are imported, by field. */
const numberColumns = (columns: RecognizedTable['columns']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, letters]) =>
      letters === null ? [] : [[field, columnNumber(letters)]],
    ),
  )

/** Whether the rows of a table are imported: a person has to say what a doubtful one is. */
export const isImportable = ({ verdict, tracker }: Pick<SheetAnswer, 'verdict' | 'tracker'>): boolean =>
  verdict === 'table' && tracker !== null

/** Reads the rows of a table, and gives every column of them a header. */
function resolveTable(session: Session, placed: PlacedTable, words: ImportWords): RecognizedTable {
  const { found, answer, sheet, otherAreas } = placed
  const recognized = { found, answer, sheet, sheetId: placed.sheetId, notices: found.notices }
  if (answer.verdict === 'notATable' || answer.tracker === null)
    return { ...recognized, columns: {}, rows: [] }
  const columns = decideColumns(answer)
  const numbers = numberColumns(columns)
  const read = (grid: Grid): ResolvedRows =>
    readResolvedRows(
      { name: sheet, grid, filledGrid: fillMergedCells(grid, found.merges.map(nameArea)) },
      trackers[answer.tracker!],
      { headerRow: answer.headerRow, columns: numbers, isExport: found.known !== null },
      headerWords,
    )
  if (found.known) return { ...recognized, columns, rows: read(found.grid).rows }
  const { grid: alone } = blankAreas({ name: sheet, grid: found.grid }, otherAreas.map(readArea))
  const { rows, firstRow, linesPerRow } = read(alone)
  const { grid, notices } = completeTable(
    { grid: alone, headerRow: answer.headerRow, firstRow, columns: Object.values(numbers) },
    rows.flatMap(({ line }) => Array.from({ length: linesPerRow }, (_, at) => line + at)),
    words,
  )
  session.workbook.deleteSheet(placed.sheetId)
  return {
    ...recognized,
    sheetId: putSheet(session.workbook, sheet, grid, found.merges),
    columns,
    rows: read(grid).rows,
    notices: [
      ...found.notices,
      ...notices,
      ...(otherAreas.length > 0
        ? [{ code: 'tablesLeftOut' as const, rows: [], found: otherAreas.join(', ') }]
        : []),
    ],
  }
}

function readArea(name: string): TableArea {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(name)!
  return {
    lines: { first: Number(top), last: Number(bottom) },
    columns: { first: columnNumber(left!), last: columnNumber(right!) },
  }
}

const nameArea = ({ row, column, lastRow, lastColumn }: ToolExport['merges'][number]): string =>
  `${columnLetters(column)}${row}:${columnLetters(lastColumn ?? column)}${lastRow ?? row}`
