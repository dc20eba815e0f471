import type { Tracker } from '../../core/table.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { ColumnAssignment, SourceColumn } from './columns/assign-columns.js'
import type { SheetCells } from './types.js'
import type { HeaderCandidate } from './columns/read-header.js'

/** One way to read a sheet. */
export interface SheetInterpretation {
  readonly key: TrackerKey
  readonly table: Tracker
  readonly head: HeaderCandidate
  readonly columns: readonly SourceColumn[]
  readonly found: ColumnAssignment
  readonly weight: number
  /** The sheet, of tables side by side only the columns of this one. */
  readonly part: SheetCells
  /** Whether anything is below the header. */
  readonly hasLines: boolean
  /** Other trackers that are about as near. */
  readonly otherTrackers?: readonly TrackerKey[]
  /** Milepost made the sheet. */
  readonly isOwn?: true
  /** A person chose the tracker. */
  readonly isChosen?: true
  /** A person said it of a sheet with the same headers. */
  readonly isConfirmed?: true
}
