/** What rows have to do with each other: the groups they are in, and the rows they wait for. */
import type { Grid } from '../../../core/cell.js'
import type { Table } from '../../../core/table.js'
import type { HeaderCandidate } from '../columns/read-header.js'
import type { AdoptedRow, RowLink } from '../types.js'
import type { CellProblem } from './count-problems.js'
import { findGroups } from './outline.js'
import { findLinks } from './row-links.js'
import { readStates } from './stated-rows.js'
import type { StatusReader } from './status-reader.js'
import type { RowLines } from './row-lines.js'

/** What is known of one row besides its own cells. */
export interface RowRelations {
  readonly values: AdoptedRow['values']
  readonly links: readonly RowLink[]
  readonly unknownLinks: readonly string[]
}

/** A table whose rows are found. */
interface FoundRows {
  readonly grid: Grid
  readonly head: HeaderCandidate
  readonly lines: RowLines
  readonly table: Table
  readonly columns: Readonly<Record<string, number>>
  readonly statuses: StatusReader
}

/** Relates the rows of a table; what names no row is a problem. */
export function relateRows({ grid, head, lines, table, columns, statuses }: FoundRows): {
  readonly of: (line: number) => RowRelations
  readonly problems: readonly CellProblem[]
} {
  const rows = { grid, items: lines.items, title: columns[table.title] ?? 0, headers: head.headers }
  const hasGroups =
    'milestone' in table.columns && columns['milestone'] === undefined && rows.headers.length > 0
  const { choices } = columns['status'] === undefined ? (table.columns['status'] ?? {}) : {}
  const found = { ...rows, headerRow: head.headerRow, left: lines.left }
  const { states, headings } =
    choices === undefined || rows.headers.length === 0
      ? { states: new Map<number, string>(), headings: new Set<number>() }
      : readStates(found, choices, statuses)
  const groups = hasGroups
    ? findGroups({ ...rows, left: lines.left, states: headings })
    : new Map<number, string>()
  const column = rows.headers.length > 0 ? columns['predecessors'] : undefined
  const links = column === undefined ? null : findLinks({ ...rows, column })
  return {
    of: (line) => {
      const [group, status] = [groups.get(line), states.get(line)]
      return {
        values: {
          ...(group !== undefined && { milestone: group }),
          ...(status !== undefined && { status }),
        },
        links: links?.get(line)?.links ?? [],
        unknownLinks: links?.get(line)?.unknown ?? [],
      }
    },
    problems: [...(links ?? [])].flatMap(([line, { unknown }]) =>
      unknown.map((found) => ({ code: 'unknownLink', field: 'predecessors', line, column: column!, found })),
    ),
  }
}
