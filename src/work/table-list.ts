import type { Table } from '../core/table.js'
import { history } from '../trackers/own/history.js'
import { inbox } from '../trackers/own/inbox.js'
import { letters } from '../trackers/own/letters.js'
import { published } from '../trackers/own/published.js'
import { trackers, trackersWith } from '../trackers/index.js'
import { runs } from '../trackers/own/runs.js'
import { settings } from '../trackers/own/settings.js'
import { teamTemplates } from '../trackers/own/team-templates.js'
import type { SheetPlacement } from '../core/sheet/sheet-change.js'

/** Every table Milepost knows: the trackers, and those it keeps for itself. */
export const allTables = {
  ...trackers,
  settings,
  runs,
  letters,
  teamTemplates,
  history,
  published,
  inbox,
} as const

export type AllTables = typeof allTables

export type TableKey = keyof AllTables

export const tableKeys = Object.keys(allTables) as readonly TableKey[]

const tablesWith = (holds: (table: Table) => unknown): readonly TableKey[] =>
  tableKeys.filter((key) => holds(allTables[key] as Table))

/** The tables every run reads: not the logs and the team's templates, which are read on demand. */
export const readTables = tablesWith(({ isReadOnDemand }) => !isReadOnDemand)

/** Sheets that people look at least and that start hidden. */
export const hiddenTables = tablesWith(({ startsHidden }) => startsHidden)

/** Sheets that only runs write: hidden, protected, and with every column marked. */
export const logTables = tablesWith(({ isLog }) => isLog)

/** The position of a new sheet of a table, and whether it is hidden or protected. */
export const placementFor = (key: TableKey, position: number): SheetPlacement => ({
  hidden: hiddenTables.includes(key),
  position,
  ...(logTables.includes(key) ? { isLog: true } : {}),
})

/** The trackers without which there is nothing to follow. */
export const coreTables = trackersWith(({ isCore }) => isCore)

export const tableNamed = (key: string): Table => {
  const found = (allTables as Readonly<Record<string, Table>>)[key]
  if (!found) throw new Error(`No such table: ${key}`)
  return found
}
