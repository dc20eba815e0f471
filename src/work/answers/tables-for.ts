import type { Ports } from '../../ports.js'
import type { AnyCommand } from '../commands/command-list.js'
import { createBook, type OpenBook } from '../open-book.js'
import { ensureTable } from '../set-up/ensure-table.js'

/** The book with the trackers to which rows are added, made where they are missing. */
export function withTablesFor(ports: Ports, book: OpenBook, writes: readonly AnyCommand[]): OpenBook {
  const missing = [
    ...new Set(
      writes.flatMap((each) => ('add' in each && !book.tables.has(each.tracker) ? [each.tracker] : [])),
    ),
  ]
  if (missing.length === 0) return book
  const tables = new Map(book.tables)
  for (const key of missing) tables.set(key, ensureTable(ports, key, tables))
  return createBook(ports, tables)
}
