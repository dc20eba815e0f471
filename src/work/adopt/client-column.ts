/** The client of rows that have none of their own: it is that of their project. */
import type { Table } from '../../core/table.js'
import type { HeaderWords } from '../../domain/adoption/columns/dictionary.js'
import { getHeaderReader } from '../../domain/adoption/columns/header-reader.js'
import { weights } from '../../domain/adoption/weights.js'
import { trackers } from '../../trackers/index.js'
import { headerAt, type SourceSheet } from './source-sheet.js'

/** Which columns of a sheet are fields of a tracker. */
interface ReadColumns {
  readonly table: Table
  readonly source: Pick<SourceSheet, 'grid'>
  readonly headerRow: number
  readonly columns: Readonly<Record<string, number>>
}

/** The column that names the client of each row’s project; 0 where there is none, or the tracker has one itself. */
export function findClientColumn(
  { table, source: { grid }, headerRow, columns }: ReadColumns,
  words: HeaderWords,
): number {
  if ('client' in table.columns || columns['engagement'] === undefined) return 0
  const reader = getHeaderReader(words)
  const taken = new Set(Object.values(columns))
  const at = (grid[headerRow - 1] ?? []).findIndex((_, index) => {
    const header = headerAt(grid, headerRow, index + 1)
    const score = reader.fields(trackers.engagements, header).get('client') ?? 0
    return !taken.has(index + 1) && score >= weights.columns.sure
  })
  return at + 1
}
