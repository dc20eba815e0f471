import type { Grid } from '../../src/core/cell.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { Area } from '../emulator/workbook/snapshot.js'
import type { ImportNotice } from './notices.js'

/** What an export holds, as one table. */
export interface ToolExport {
  /** The tool that wrote it, as it calls itself; null when it is any table. */
  readonly tool: string | null
  readonly what: 'board' | 'card' | 'table'
  /** The board's or the file's name. */
  readonly name: string
  /** The table: for a known tool, its columns have our English names where they mean the same. */
  readonly grid: Grid
  /** For each line of the table its row in the file, from 1; null where they are the same. */
  readonly fileRows: readonly number[] | null
  /** Cells of the table that are merged, where it is that of a workbook. */
  readonly merges: readonly Area[]
  /** For a tool that is known: its tracker, and the column of each field, from 1. */
  readonly known: { readonly tracker: TrackerKey; readonly columns: Readonly<Record<string, number>> } | null
  /**
   * What makes a row the same row when the file is imported again: the name under which its own ids are
   * stored.
   */
  readonly source: string
  /** People who are named with their addresses. */
  readonly people: readonly { readonly name: string; readonly email: string | null }[]
  /** Rows that the tool hides, such as archived cards. */
  readonly archived: number
  /** What of the file is not as a table has it, or not imported. */
  readonly notices: readonly ImportNotice[]
  /** What the tool calls each row; none where it does not say. */
  readonly kinds?: readonly string[]
}
