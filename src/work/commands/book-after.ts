import type { Cell } from '../../core/cell.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import type { TrackerKey } from '../../trackers/index.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { createBook, type OpenBook } from '../open-book.js'
import { deriveCells } from '../refresh/derive-cells.js'
import { fitCell } from '../refresh/fit-cell.js'
import type { OpenTable } from '../tables.js'
import type { TableKey } from '../table-list.js'

/** The book as it will be, evaluated again. */
export function bookAfter(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  { tables }: OpenBook,
  change: (tracker: TrackerKey, rows: readonly AnyRow[]) => readonly AnyRow[],
): OpenBook {
  const changed = [...tables].map(([key, open]): [TableKey, OpenTable] => {
    const rows = open.reading.rows as unknown as readonly AnyRow[]
    const changedRows = change(key as TrackerKey, rows) as unknown as OpenTable['reading']['rows']
    return [key, { ...open, reading: { ...open.reading, rows: changedRows } }]
  })
  return createBook(ports, new Map(changed))
}

/** The cells that runs fill in, of every row, as a refresh would write them. */
export function derivedOf(
  ports: Pick<Ports, 'cells' | 'spreadsheet' | 'store'>,
  after: OpenBook,
  { tables }: OpenBook,
  locale: Locale,
): ReadonlyMap<string, { column: string; is: Cell; isAsked: false }[]> {
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const found = new Map<string, { column: string; is: Cell; isAsked: false }[]>()
  const derived = deriveCells(after.contents, { locale, confirmed, ledger: ledgerOf(after) })
  for (const [tracker, updates] of Object.entries(derived)) {
    const open = tables.get(tracker as TableKey)
    if (!open) continue
    for (const { id, column, cell } of updates) {
      const is = fitCell(ports.cells, open, column, 0, cell)
      if (is === undefined) continue
      const key = `${tracker} ${id}`
      const cells = found.get(key) ?? []
      cells.push({ column, is, isAsked: false })
      found.set(key, cells)
    }
  }
  return found
}
