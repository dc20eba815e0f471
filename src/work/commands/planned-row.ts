import type { Cell } from '../../core/cell.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Value } from './gates.js'

export type Values = Readonly<Record<string, Value>>

/** A cell that a row gets. */
export interface PlannedCell {
  readonly column: string
  readonly at: number
  readonly was: Cell
  readonly is: Cell
  /** A person asked for it; the others follow from that, and leave formulas alone. */
  readonly isAsked: boolean
  /** Its number format before, where it may get another one; null where it keeps its own. */
  readonly wasFormat: string | null
  /** The number format that it gets back; null where it keeps its own. */
  readonly isFormat: string | null
}

/** What happens to one row. */
export interface PlannedRow {
  readonly tracker: TrackerKey
  readonly id: string
  readonly line: number
  readonly title: string
  readonly cells: readonly PlannedCell[]
  /** The values of a row that is added, or removed again. */
  readonly values: Values | null
  readonly is: 'changed' | 'restored' | 'added' | 'emptied' | 'removed'
}
