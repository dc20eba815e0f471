import type { Cell } from '../../core/cell.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { RowCommand } from './command.js'
import type { Value } from './gates.js'

/** A new row, by the values of its cells. */
export interface RowAddition {
  readonly tracker: TrackerKey
  /** The id that it had, where a removed row is added again; a new one by default. */
  readonly id?: string | undefined
  readonly add: Readonly<Record<string, Value>>
}

/** The content of a cell before and after a change, as the sheet has it. */
interface CellChange {
  readonly was: Cell
  readonly is: Cell
  /** The number format before, where the change gave it another one. */
  readonly format?: string | undefined
}

/** Gives cells of a row the content that they had before a change, as long as they still have that of after. */
export interface RowRestoration {
  readonly tracker: TrackerKey
  readonly id: string
  readonly restore: Readonly<Record<string, CellChange>>
}

/** Removes an added row, as long as it is as it was added. */
export interface RowRemoval {
  readonly tracker: TrackerKey
  readonly id: string
  readonly remove: Readonly<Record<string, Value>>
}

/** Whatever a page may ask to change in one row. */
export type AnyCommand = RowCommand | RowAddition | RowRestoration | RowRemoval

/** The commands of one run, by what they do. */
export interface CommandList {
  readonly sets: readonly RowCommand[]
  readonly additions: readonly RowAddition[]
  readonly restorations: readonly RowRestoration[]
  readonly removals: readonly RowRemoval[]
}

/** Sorts commands by what they do; their order among each other does not matter, since each has its own row. */
export const sortCommands = (commands: readonly AnyCommand[]): CommandList => ({
  sets: commands.filter((each) => 'set' in each),
  additions: commands.filter((each) => 'add' in each),
  restorations: commands.filter((each) => 'restore' in each),
  removals: commands.filter((each) => 'remove' in each),
})
