import type { Grid } from '../../core/cell.js'
import type { Change } from '../../core/sheet/difference.js'
import { layout } from '../../core/sheet/layout.js'
import { namesOf } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import type { Ports } from '../../ports.js'
import { formerIds } from '../../project/history/former-ids.js'
import { readMemory } from '../../project/history/memory.js'
import { settingOf } from '../../project/settings.js'
import { memoryName } from '../run/history.js'
import { hiddenTables, logTables, type OpenTable, openTable, type TableKey, tablesSetUp } from '../tables.js'
import { mendIds } from './mend-ids.js'
import { noteUnwritten } from './unwritten.js'
import { idOf } from './writing.js'

/**
 * A tracker whose column of ids somebody deleted gets it back, with the ids that its rows had wherever that is certain,
 * and it is noted for whoever ends the run. Logs are left to those who keep them. Does nothing where set-up never was.
 */
export function restoreIds(ports: Ports, open: OpenTable): OpenTable {
  const { location, writable, rows } = open.reading
  const key = open.table.key as TableKey
  const isLost = !location.columns.has('id') && rows.length > 0 && tablesSetUp(ports).includes(key)
  if (!isLost || !writable || logTables.includes(key) || holdsIds(open)) return open
  const column = Math.max(...open.grid.map((line) => line.length)) + 1
  const identity = layout(open.table, ports.workbook.locale()).columns.filter((each) => each.key === 'id')
  const changes: Change[] = [
    { kind: 'addColumns', table: key, line: location.headerLine, column, columns: identity },
    ...(hiddenTables.includes(key)
      ? []
      : [
          { kind: 'markColumns', table: key, columns: [{ column, key: 'id' }] } as const,
          { kind: 'protect', table: key, column } as const,
        ]),
  ]
  // What refuses is said by whoever then finds no column to write to.
  if (ports.workbook.tryChanges(changes) !== null) return open
  return giveLostIds(ports, openTable(ports, key) as unknown as OpenTable)
}

/** Gives ids to the rows of a tracker that lost all of them, those they had where that is certain, and notes it. */
export function giveLostIds(ports: Ports, open: OpenTable): OpenTable {
  const { rows } = open.reading
  const key = open.table.key as TableKey
  const former = formerOf(ports, open)
  noteUnwritten(ports, [
    {
      code: 'idsLost',
      table: key,
      column: 'id',
      line: 0,
      found: String(former.size),
      count: rows.length,
    },
  ])
  return mendIds(ports, open, former)
}

/** The ids that rows had, by line: of settings by what they set, of others by what the history last saw of them. */
function formerOf(ports: Ports, { table, reading }: OpenTable): ReadonlyMap<number, string> {
  if (table.key === 'settings') {
    const keys = reading.rows.map((row) => [row.at.line, settingOf(row as never)] as const)
    const once = keys.filter(([, key]) => keys.filter(([, other]) => other === key).length === 1)
    return new Map(once.flatMap(([line, key]) => (key === undefined ? [] : [[line, `S-${key}`] as const])))
  }
  const standing = namesOf(memoryName).find((name) => ports.views.stands(name))
  const memory = standing === undefined ? null : readMemory(ports.views.recall(standing))
  return memory === null ? new Map() : formerIds(memory, table.key, reading.rows)
}

/** Whether some column that Milepost does not know holds what look like this tracker's ids: then none is lost for certain. */
function holdsIds({ table, grid, reading }: OpenTable): boolean {
  const known = new Set(reading.location.columns.values())
  const width = Math.max(...grid.map((line) => line.length))
  const lines = reading.rows.map((row) => row.at.line)
  return Array.from({ length: width }, (_, at) => at).some(
    (at) =>
      !known.has(at + 1) && lines.filter((line) => isIdOf(table, grid, line, at)).length * 2 > lines.length,
  )
}

const isIdOf = ({ prefix }: Table, grid: Grid, line: number, at: number): boolean => {
  const cell = grid[line - 1]?.[at]
  return typeof cell === 'string' && cell.startsWith(`${prefix}-`)
}

/** Whether no row of a tracker has an id, as after its column was deleted and put back empty. */
export const hasNoIds = ({ reading }: OpenTable): boolean =>
  reading.rows.length > 0 && reading.rows.every((row) => idOf(row) === '')
