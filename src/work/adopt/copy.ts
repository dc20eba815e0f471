import { mostCellText } from '../../core/cut.js'
import { columnLetters } from '../../core/formula.js'
import { difference } from '../../core/sheet/difference.js'
import type { Ports } from '../../ports.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import { aliasesFor } from '../plan/library.js'
import type { Maybe } from '../portfolio.js'
import { noRoom } from '../set-up/room.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendRows, idOf } from '../refresh/writing.js'
import { type OpenTable, openTable, rememberTables, tableNamed } from '../tables.js'
import type { AdoptAnswer } from './answer.js'
import { type CopiedRow, copiedRows, otherColumns } from './cells.js'
import { addNames, namesBy, strangersIn } from './names.js'
import { isKept } from './kept.js'
import { makeOwnSheets, sheetsLacking } from './own-sheets.js'
import { rowIds } from './row-ids.js'
import { cannotAdopt, headerAt, type SettledWish } from './wish.js'

/** How a copy is made. */
export interface CopyWish {
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
export function adoptCopy(ports: Ports, wish: SettledWish, how: CopyWish): Maybe<AdoptAnswer> {
  const { workbook } = ports
  const { sheet, key, table, grid, headerRow, columns, given } = wish
  const [locale, desk] = [workbook.locale(), ports.desk.locale()]
  const text = adoptingTextIn(desk)
  const isThere = isKept(ports, key)
  const target = isThere ? workbook.sheetNameOf(key) : freeName(table.name[locale], workbook.sheetNames())
  if (target === sheet) return cannotAdopt(sheet, text.followedInPlace(sheet))
  const lacking = sheetsLacking(ports).filter((each) => each !== key)
  const others = otherColumns(wish)
  const rows = copiedRows(wish, others, locale)
  const ids = rowIds(table, given.rows, sheet, how.source)
  const opened = isThere ? (openTable(ports, key) as unknown as OpenTable) : null
  if (opened && !opened.reading.writable) return { ok: false, problems: opened.reading.problems }
  const known = new Set(opened?.reading.rows.map(idOf) ?? [])
  const fresh = rows.flatMap((row, index) => (known.has(ids[index]!) ? [] : [{ row, id: ids[index]! }]))
  const strangers = strangersIn(
    ports,
    table,
    fresh.map(({ row }) => row),
  )
  const long = tooLongIn(fresh)
  if (long.length > 0)
    return cannotAdopt(
      sheet,
      text.tooLong(long.length, long[0]!.line, table.columns[long[0]!.column]!.name[desk], long[0]!.length),
    )
  const unread = fresh.flatMap(({ row }) => row.unread)
  const already = rows.length - fresh.length
  const made = [...(isThere ? [] : [target]), ...lacking.map((each) => tableNamed(each).name[desk])]
  const answer: AdoptAnswer = {
    how: 'copy',
    dryRun: how.dryRun,
    sheet,
    tracker: key,
    trackerName: table.name[desk],
    target,
    rows: rows.length,
    columns: Object.entries(columns).map(([field, column]) => ({
      field,
      column: columnLetters(column),
      header: headerAt(grid, headerRow, column),
    })),
    changes: [
      ...(fresh.length > 0 ? [text.copiesRows(fresh.length, target)] : []),
      ...(made.length > 0 ? [text.makesSheets(made)] : []),
      ...(others.length > 0 && fresh.length > 0 ? [text.toNotes(others.map(({ header }) => header))] : []),
      ...(how.addNames
        ? namesBy(strangers).map((each) => text.addsNames(each.names, tableNamed(each.table).name[desk]))
        : []),
    ],
    warnings: [
      ...(already > 0 ? [text.alreadyThere(already)] : []),
      ...(unread.length > 0 ? [text.unreadToNotes(unread.length, unread[0]!.cell, unread[0]!.found)] : []),
      ...(how.addNames
        ? []
        : namesBy(strangers).map((each) => text.strangers(each.names, tableNamed(each.table).name[desk]))),
    ],
    copied: fresh.length,
    already,
    toNotes: others.map(({ header }) => header),
    unknown: namesBy(strangers),
    message: '',
  }
  const crowded = noRoom(ports, [...(isThere ? [] : [key]), ...lacking])
  if (crowded.length > 0) return { ok: false, problems: crowded }
  if (how.dryRun) return { ok: true, value: answer }
  makeOwnSheets(ports)
  if (isThere) rememberTables(ports, [key])
  else {
    const named = { ...tableNamed(key), name: { en: target, 'zh-CN': target } }
    const place = { hidden: false, position: workbook.sheetNames().length }
    workbook.apply(difference(null, named, locale, aliasesFor(ports), place).changes)
    rememberTables(ports, [key])
  }
  appendRows(
    ports,
    openTable(ports, key) as unknown as OpenTable,
    fresh.map(({ row, id }) => ({ ...row.cells, id })),
  )
  if (how.addNames) addNames(ports, strangers, how.addresses)
  refreshBook(ports, false)
  const message = fresh.length === 0 ? text.nothingToCopy(target) : text.copied(fresh.length, target)
  return { ok: true, value: { ...answer, message } }
}

/** Cells that would hold more than a cell can, which happens where many columns go into the notes. */
const tooLongIn = (
  rows: readonly { readonly row: CopiedRow }[],
): { readonly line: number; readonly column: string; readonly length: number }[] =>
  rows.flatMap(({ row: { row, cells } }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      typeof cell === 'string' && cell.length > mostCellText
        ? [{ line: row.line, column, length: cell.length }]
        : [],
    ),
  )

/** A name that no sheet bears, whatever its case. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((each) => each.trim().toLowerCase()))
  let free = name
  for (let count = 1; names.has(free.toLowerCase()); count++)
    free = `${name} (Milepost${count > 1 ? ` ${count}` : ''})`
  return free
}
