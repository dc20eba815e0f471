import { planRewording } from '../core/sheet/plan-rewording.js'
import { stored } from '../core/stored.js'
import { acceptedSheetNames } from '../core/table.js'
import type { Ports } from '../ports.js'
import { aliasesFor } from './plan/library.js'
import { recordUnwritten } from './refresh/unwritten.js'
import { openSheet } from './tables.js'
import { tableWithHeaders } from './worded-tables.js'
import { readByTable, storeWordings, wordingFingerprint } from './stored-tables.js'
import { type TableKey, tableKeys, tableNamed } from './table-list.js'

/**
 * The tables whose dropdowns and colours were last written with other words than today's. A file that
 * remembers no table, as a copy or an upload does, has those whose names are there.
 */
function tablesWithOldWords(ports: Pick<Ports, 'sheets' | 'store'>): readonly TableKey[] {
  const storedNames = readByTable(ports.store, stored.sheets)
  const words = readByTable(ports.store, stored.words)
  const isOld = (key: TableKey): boolean =>
    words.get(key) !== wordingFingerprint(tableWithHeaders(ports.store, key))
  if (storedNames.size > 0) return tableKeys.filter((key) => storedNames.has(key) && isOld(key))
  const isThere = (key: TableKey): boolean =>
    ports.sheets.findByNames(key, acceptedSheetNames(tableNamed(key)), []) !== null
  return tableKeys.filter((key) => isOld(key) && isThere(key))
}

/**
 * Updates sheets that an earlier version made to today's words before anything is written into them: a
 * dropdown refuses a label that it does not list. Reads each table once after its words changed; makes no
 * call otherwise.
 */
export function updateWordings(ports: Ports): void {
  const oldKeys = tablesWithOldWords(ports)
  if (oldKeys.length === 0) return
  const refused = oldKeys.filter((key) => {
    const sheet = openSheet(ports, key)
    if (!sheet) return false
    const found = ports.sheetChanger.tryApplyChanges(
      planRewording(
        ports.sheetChanger.survey(sheet, []),
        tableWithHeaders(ports.store, key),
        ports.spreadsheet.locale(),
        aliasesFor(ports.library),
      ),
      [sheet],
    )
    // A sheet that somebody protected has its former words still, and the run continues.
    if (found !== null)
      recordUnwritten(ports.cells, [{ code: 'writeLate', table: key, column: '', line: 0, found }])
    return found !== null
  })
  storeWordings(
    ports.store,
    oldKeys.filter((key) => !refused.includes(key)),
  )
}
