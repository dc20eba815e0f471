import { maxCellText } from '../../../core/text-length.js'
import { columnLetters } from '../../../core/formula.js'
import { compareSheet } from '../../../core/sheet/compare-sheet.js'
import type { Ports } from '../../../ports.js'
import { adoptingTextIn } from '../../../text/adopting/index.js'
import { aliasesFor } from '../../plan/library.js'
import type { Result } from '../../open-book.js'
import { cellLimitProblems } from '../../set-up/cell-limit.js'
import { refreshBook } from '../../refresh/refresh.js'
import { appendRows, idOf } from '../../refresh/write-cells.js'
import { type OpenTable, openTable, storeTables, tableNamed } from '../../tables.js'
import type { AdoptionReply } from '../adoption-reply.js'
import { type CopiedRow, copyRows, unmappedColumns } from './copy-rows.js'
import { addNames, namesByTracker, findUnknownNames } from './unknown-names.js'
import { hasTracker } from '../own-tracker.js'
import { createOwnSheets, missingOwnSheets } from '../own-sheets.js'
import { rowIds } from './row-ids.js'
import { refuseAdoption, headerAt, type ResolvedAdoption } from '../resolve-adoption.js'

/** How a copy is made. */
export interface CopyOptions {
  readonly dryRun: boolean
  readonly addNames: boolean
  /** See {@link rowIds}. */
  readonly source: string | null
  readonly addresses: Readonly<Record<string, string>>
}

/**
 * Copies the rows of a sheet into Milepost's own tracker beside it, which is made where it is missing, and leaves the
 * sheet as it is. Rows that were copied before are left out, whatever became of them in the tracker.
 */
export function adoptAsCopy(
  ports: Ports,
  adoption: ResolvedAdoption,
  options: CopyOptions,
): Result<AdoptionReply> {
  const { workbook } = ports
  const { sheet, key, table, grid, headerRow, columns, givenRows } = adoption
  const [locale, userLocale] = [workbook.locale(), ports.ui.locale()]
  const text = adoptingTextIn(userLocale)
  const isThere = hasTracker(ports, key)
  const target = isThere ? workbook.sheetNameOf(key) : unusedName(table.name[locale], workbook.sheetNames())
  if (target === sheet) return refuseAdoption(sheet, text.followedInPlace(sheet))
  const missingKeys = missingOwnSheets(ports).filter((each) => each !== key)
  const extraColumns = unmappedColumns(adoption)
  const rows = copyRows(adoption, extraColumns, locale)
  const ids = rowIds(table, givenRows.rows, sheet, options.source)
  const opened = isThere ? (openTable(ports, key) as unknown as OpenTable) : null
  if (opened && !opened.reading.writable) return { ok: false, problems: opened.reading.problems }
  const existingIds = new Set(opened?.reading.rows.map(idOf) ?? [])
  const newRows = rows.flatMap((row, index) =>
    existingIds.has(ids[index]!) ? [] : [{ row, id: ids[index]! }],
  )
  const unknownNames = findUnknownNames(
    ports,
    table,
    newRows.map(({ row }) => row),
  )
  const tooLong = findTooLong(newRows)
  if (tooLong.length > 0)
    return refuseAdoption(
      sheet,
      text.tooLong(
        tooLong.length,
        tooLong[0]!.line,
        table.columns[tooLong[0]!.column]!.name[userLocale],
        tooLong[0]!.length,
      ),
    )
  const unreadableCells = newRows.flatMap(({ row }) => row.unreadable)
  const alreadyCopied = rows.length - newRows.length
  const createdSheets = [
    ...(isThere ? [] : [target]),
    ...missingKeys.map((each) => tableNamed(each).name[userLocale]),
  ]
  const answer: AdoptionReply = {
    how: 'copy',
    dryRun: options.dryRun,
    sheet,
    tracker: key,
    trackerName: table.name[userLocale],
    target,
    rows: rows.length,
    columns: Object.entries(columns).map(([field, column]) => ({
      field,
      column: columnLetters(column),
      header: headerAt(grid, headerRow, column),
    })),
    changes: [
      ...(newRows.length > 0 ? [text.copiesRows(newRows.length, target)] : []),
      ...(createdSheets.length > 0 ? [text.makesSheets(createdSheets)] : []),
      ...(extraColumns.length > 0 && newRows.length > 0
        ? [text.toNotes(extraColumns.map(({ header }) => header))]
        : []),
      ...(options.addNames
        ? namesByTracker(unknownNames).map((each) =>
            text.addsNames(each.names, tableNamed(each.table).name[userLocale]),
          )
        : []),
    ],
    warnings: [
      ...(alreadyCopied > 0 ? [text.alreadyThere(alreadyCopied)] : []),
      ...(unreadableCells.length > 0
        ? [text.unreadToNotes(unreadableCells.length, unreadableCells[0]!.cell, unreadableCells[0]!.found)]
        : []),
      ...(options.addNames
        ? []
        : namesByTracker(unknownNames).map((each) =>
            text.strangers(each.names, tableNamed(each.table).name[userLocale]),
          )),
    ],
    copied: newRows.length,
    already: alreadyCopied,
    toNotes: extraColumns.map(({ header }) => header),
    unknown: namesByTracker(unknownNames),
    message: '',
  }
  const limitProblems = cellLimitProblems(ports, [...(isThere ? [] : [key]), ...missingKeys])
  if (limitProblems.length > 0) return { ok: false, problems: limitProblems }
  if (options.dryRun) return { ok: true, value: answer }
  createOwnSheets(ports)
  if (isThere) storeTables(ports, [key])
  else {
    const namedTable = { ...tableNamed(key), name: { en: target, 'zh-CN': target } }
    const placement = { hidden: false, position: workbook.sheetNames().length }
    workbook.apply(compareSheet(null, namedTable, locale, aliasesFor(ports), placement).changes)
    storeTables(ports, [key])
  }
  appendRows(
    ports,
    openTable(ports, key) as unknown as OpenTable,
    newRows.map(({ row, id }) => ({ ...row.cells, id })),
  )
  if (options.addNames) addNames(ports, unknownNames, options.addresses)
  refreshBook(ports, false)
  const message = newRows.length === 0 ? text.nothingToCopy(target) : text.copied(newRows.length, target)
  return { ok: true, value: { ...answer, message } }
}

/** Cells that would hold more than a cell can, which happens where many columns go into the notes. */
const findTooLong = (
  rows: readonly { readonly row: CopiedRow }[],
): { readonly line: number; readonly column: string; readonly length: number }[] =>
  rows.flatMap(({ row: { row, cells } }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      typeof cell === 'string' && cell.length > maxCellText
        ? [{ line: row.line, column, length: cell.length }]
        : [],
    ),
  )

/** A name that no sheet bears, whatever its case. */
function unusedName(name: string, usedNames: readonly string[]): string {
  const names = new Set(usedNames.map((each) => each.trim().toLowerCase()))
  let unused = name
  for (let count = 1; names.has(unused.toLowerCase()); count++)
    unused = `${name} (Milepost${count > 1 ? ` ${count}` : ''})`
  return unused
}
