/**
 * Lists that are too long for a rule in a file (255 characters, no commas) are on a sheet of their own, one
 * column each. Users cannot unhide it by hand, and it becomes lists again when the file is read.
 */
import { emptySheet } from '../workbook/empty.js'
import type { SheetSnapshot } from '../workbook/snapshot.js'
import { fixedAreaName, quoteSheet } from './address.js'

/** The sheet's name. */
export const listSheetName = '__lists'

/** Collects long lists while sheets are written. */
export class LongLists {
  private readonly lists = new Map<string, string[]>()

  /** Stores a list once, however often it is used; returns the reference by which a rule finds it. */
  add(items: string[]): string {
    const key = JSON.stringify(items)
    this.lists.set(key, items)
    const column = [...this.lists.keys()].indexOf(key) + 1
    return `${quoteSheet(listSheetName)}!${fixedAreaName({ row: 1, column, lastRow: items.length, lastColumn: column })}`
  }

  /** The sheet with the lists; none when there was no long list. */
  sheets(): SheetSnapshot[] {
    const cells: SheetSnapshot['cells'] = {}
    let column = 0
    for (const items of this.lists.values()) {
      column += 1
      items.forEach((item, at) => ((cells[at + 1] ??= {})[column] = { v: item }))
    }
    return column === 0 ? [] : [emptySheet({ name: listSheetName, cells })]
  }
}
