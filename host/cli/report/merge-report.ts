/** What a merge decided: as the one JSON document other tools read, and as lines for people. */
import type { Locale } from '../../../src/core/locale.js'
import { textOf } from '../../../src/text/text-of.js'
import { trackerOf } from '../../../src/trackers/index.js'
import { columnLetters } from '../../emulator/index.js'
import type { MergedCopies, MergedTable } from '../../merge/merge-copies.js'
import type { Conflict } from '../../merge/merge-rows.js'
import { type CopyRow, type CopyTable, showCell, titleOf } from '../../merge/read-table.js'
import { type MergeText, mergeTexts } from '../../text/merge/index.js'
import type { MergeOutput } from '../schemas/merge-output.js'

type DecidedPart = Pick<MergeOutput, 'merged' | 'conflicts' | 'leftOut'>
type LeftOut = DecidedPart['leftOut']

const rowOf = ({ rows }: CopyTable, id: string): CopyRow | undefined => rows.find((row) => row.id === id)

/** The header over a column in the file that has it. */
const headerOf = ({ workbook, sheet, headerLine, places }: CopyTable, column: string): string =>
  workbook.display({ sheet: sheet.id, row: headerLine, column: places.get(column)! })

const cellName = ({ sheet, places }: CopyTable, { line }: CopyRow, column: string): string =>
  `${sheet.name}!${columnLetters(places.get(column)!)}${line}`

/** The name of a column as other programs read it: a field, or the header of a team’s own column. */
const columnName = (table: CopyTable, column: string): string =>
  column in trackerOf(table.key).columns ? column : headerOf(table, column)

function describeConflict(
  { key, base, mine, theirs }: MergedTable,
  conflict: Conflict,
  text: MergeText,
): DecidedPart['conflicts'][number] {
  const { id, taken } = conflict
  const [before, here, there] = [base && rowOf(base, id), rowOf(mine, id), rowOf(theirs, id)]
  const title = here ? titleOf(mine, here) : titleOf(theirs, there!)
  const common = { tracker: key, id, title, taken }
  if (conflict.kind === 'row') {
    const { deletedBy } = conflict
    return {
      ...common,
      cell: here ? cellName(mine, here, trackerOf(key).title) : null,
      column: null,
      base: '',
      mine: '',
      theirs: '',
      deletedBy,
      says: text.rowConflict(mine.sheet.name, title, deletedBy, taken),
    }
  }
  const { column } = conflict
  const cell = cellName(mine, here!, column)
  const words = {
    base: base ? showCell(base, before, column) : '',
    mine: showCell(mine, here, column),
    theirs: showCell(theirs, there, column),
  }
  return {
    ...common,
    ...words,
    cell,
    column: columnName(mine, column),
    deletedBy: null,
    says: text.cellConflict({ cell, title, header: headerOf(mine, column) }, words, taken),
  }
}

/** Formulas of THEIRS that differ, and those of rows that are added, of which only the results come over. */
function describeFormulas(table: MergedTable, text: MergeText): LeftOut['formulas'] {
  const { key, mine, theirs, merged, withoutId } = table
  const added = [
    ...merged.additions.map((id) => rowOf(theirs, id)!),
    ...withoutId.filter(({ isAdded }) => isAdded).map(({ row }) => row),
  ]
  const places = [
    ...merged.formulas.map(({ id, column }) => ({ row: rowOf(theirs, id)!, column, written: false })),
    ...added.flatMap((row) =>
      [...row.cells]
        .filter(([column, { formula }]) => formula !== undefined && mine.places.has(column))
        .map(([column]) => ({ row, column, written: true })),
    ),
  ]
  return places.map(({ row, column, written }) => {
    const [cell, title] = [cellName(theirs, row, column), titleOf(theirs, row)]
    const shown = showCell(theirs, row, column)
    const says = text.formula({ cell, title, header: headerOf(theirs, column) }, shown, written)
    return { tracker: key, title, cell, theirs: shown, written, says }
  })
}

function describeLeftOut(
  { tables, tablesLeftOut, otherSheets }: MergedCopies,
  text: MergeText,
  locale: Locale,
): LeftOut {
  return {
    trackers: tablesLeftOut.map(({ key, reason, side }) => ({
      tracker: key,
      reason,
      says: text.tablesLeftOut[reason](trackerOf(key).name[locale], side),
    })),
    columns: tables.flatMap(({ key, mine, theirs, columnsOnlyThere }) =>
      columnsOnlyThere.map((column) => ({
        tracker: key,
        column: columnName(theirs, column),
        says: text.columnLeftOut(mine.sheet.name, headerOf(theirs, column)),
      })),
    ),
    formulas: tables.flatMap((table) => describeFormulas(table, text)),
    rowsWithoutId: tables.flatMap(({ key, theirs, withoutId }) =>
      withoutId.map(({ row, isAdded }) => {
        const title = titleOf(theirs, row)
        const says = text.rowWithoutId(theirs.sheet.name, { row: row.line, title, isAdded })
        return { tracker: key, title, row: row.line, added: isAdded, says }
      }),
    ),
    duplicateIds: tables.flatMap(({ key, mine: { sheet }, duplicates }) =>
      duplicates.map(({ id, ...rows }) => {
        const lines = [rows.mine, rows.theirs].map((side) => side.map(({ line }) => line))
        const [mine, theirs] = [lines[0]!, lines[1]!]
        return { tracker: key, id, mine, theirs, says: text.duplicateId(sheet.name, id, mine, theirs) }
      }),
    ),
    sheets: otherSheets,
  }
}

/** All that was decided. It has to be read before anything is put into MINE: it names the cells that were compared. */
export function describeMerge(copies: MergedCopies, locale: Locale): DecidedPart {
  const text = textOf(mergeTexts, locale)
  return {
    merged: copies.tables.map(({ key, mine, merged: { counts } }) => ({
      tracker: key,
      sheet: mine.sheet.name,
      cells: counts.changed,
      added: counts.added,
      deleted: counts.deleted,
    })),
    conflicts: copies.tables.flatMap((table) =>
      table.merged.conflicts.map((conflict) => describeConflict(table, conflict, text)),
    ),
    leftOut: describeLeftOut(copies, text, locale),
  }
}

/** The same as lines. */
export function listMergeLines(
  { merged, conflicts, leftOut, refreshFailed }: MergeOutput,
  text: MergeText,
): string[] {
  type Merged = (typeof merged)[number]
  const conflictsIn = (table: Merged): number =>
    conflicts.filter(({ tracker }) => tracker === table.tracker).length
  const isSame = (table: Merged): boolean =>
    conflictsIn(table) === 0 &&
    [table.cells, table.added, table.deleted].every((counts) => Object.values(counts).every((n) => n === 0))
  const [changed, same] = [merged.filter((table) => !isSame(table)), merged.filter(isSame)]
  const { trackers, columns, formulas, rowsWithoutId, duplicateIds, sheets } = leftOut
  return [
    ...changed.map((each) => text.table({ ...each, conflicts: conflictsIn(each) })),
    ...(same.length > 0 ? [text.unchanged(same.map(({ sheet }) => sheet))] : []),
    ...(conflicts.length > 0 ? [text.conflicts(conflicts.length)] : []),
    ...conflicts.map(({ says }) => `  ${says}`),
    ...[...trackers, ...columns, ...formulas, ...rowsWithoutId, ...duplicateIds].map(({ says }) => says),
    ...(sheets.length > 0 ? [text.otherSheets(sheets)] : []),
    ...(refreshFailed === null ? [] : [text.refreshFailed(refreshFailed)]),
  ]
}
