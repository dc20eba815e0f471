import type { Locale } from '../../../core/locale.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { listUnworded } from '../../../domain/report/report-gaps.js'
import { type WordedTable, rowText } from '../../../domain/report/worded-row.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { trackers } from '../../../trackers/index.js'
import type { RowPlace } from '../../../core/placed-row.js'

/** A row that a run opened and that has no words for the client yet. */
export interface UnwordedRow {
  readonly table: WordedTable
  readonly tableName: string
  readonly id: string
  /** What it says now. */
  readonly text: string
}

/** A client's rows that still need words for the client. */
export const unwordedRows = (contents: BookContents, client: Client, locale: Locale): UnwordedRow[] =>
  listUnworded(contents, client).map(({ table, id, line }) => {
    const rows = contents.rows[table] as readonly { readonly at: RowPlace }[]
    const found = rows.find(({ at }) => at.line === line)
    return {
      table,
      tableName: trackers[table].name[locale],
      id,
      text: rowText(table, found as never) ?? '',
    }
  })
