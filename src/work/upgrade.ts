import { rewording } from '../core/sheet/rewording.js'
import { stored } from '../core/stored.js'
import { sheetNames } from '../core/table.js'
import type { Ports } from '../ports.js'
import { aliasesFor } from './plan/library.js'
import { noteUnwritten } from './refresh/unwritten.js'
import {
  bindTable,
  byTable,
  rememberWords,
  tableIn,
  type TableKey,
  tableKeys,
  tableNamed,
  wordsOf,
} from './tables.js'

/**
 * The tables whose dropdowns and colours were last written with other words than today's. A file that remembers no
 * table, as a copy or an upload does, has those whose names are there.
 */
function tablesReworded(ports: Ports): readonly TableKey[] {
  const seen = byTable(ports, stored.sheets)
  const words = byTable(ports, stored.words)
  const isThere = (key: TableKey): boolean =>
    seen.size > 0 ? seen.has(key) : ports.workbook.bind(key, sheetNames(tableNamed(key)))
  return tableKeys.filter((key) => words.get(key) !== wordsOf(key) && isThere(key))
}

/**
 * Brings sheets that an earlier version made to today's words before anything is written into them: a dropdown refuses
 * a label that it does not list. Looks at each table once after its words changed; costs nothing otherwise.
 */
export function followWords(ports: Ports): void {
  const reworded = tablesReworded(ports)
  if (reworded.length === 0) return
  const { workbook } = ports
  const refused = reworded.filter((key) => {
    if (!bindTable(ports, key)) return false
    const found = workbook.tryChanges(
      rewording(workbook.survey(key), tableIn(ports.store, key), workbook.locale(), aliasesFor(ports)),
    )
    // A sheet that somebody protected keeps its former words, and the run goes on.
    if (found !== null) noteUnwritten(ports, [{ code: 'writeLate', table: key, column: '', line: 0, found }])
    return found !== null
  })
  rememberWords(
    ports,
    reworded.filter((key) => !refused.includes(key)),
  )
}
