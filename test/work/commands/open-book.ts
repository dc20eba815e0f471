import type { BookContents } from '../../../src/domain/book-contents.js'
import type { Table } from '../../../src/core/table.js'
import { trackers } from '../../../src/trackers/index.js'
import type { OpenBook } from '../../../src/work/open-book.js'
import type { OpenTable } from '../../../src/work/tables.js'
import type { TableKey } from '../../../src/work/table-list.js'

/** The book of a portfolio: every tracker it has with all its columns, and no cell that cannot be read. */
export const createOpenBook = (portfolio: BookContents): OpenBook => ({
  contents: portfolio,
  ledger: [],
  tables: new Map(
    portfolio.has.map((key): [TableKey, OpenTable] => {
      const table: Table = trackers[key]
      const columns = new Map(Object.keys(table.columns).map((column, index) => [column, index + 1]))
      const location = { headerLine: 1, columns, problems: [], aliased: [] }
      return [
        key,
        {
          table,
          grid: [],
          reading: { rows: portfolio.rows[key], problems: [], location, writable: true },
        } as unknown as OpenTable,
      ]
    }),
  ),
})
