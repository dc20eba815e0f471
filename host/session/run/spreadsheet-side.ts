import type { Seam } from '../../realm/seam.js'
import type { LiveWorkbook } from '../../workbook/live.js'
import type { Area } from '../../workbook/snapshot.js'

/** Which cells the user has selected. */
export interface Selected {
  sheet: number
  area: Area
}

/** The spreadsheet services of one run, and the objects of theirs that event objects carry. */
export interface SpreadsheetSide {
  globals: Record<string, object>
  range(sheet: number, area: Area): object
  source(): object
  user(): object
}

/** Puts the spreadsheet services over a workbook. */
export function spreadsheetServices(
  workbook: LiveWorkbook,
  seam: Seam,
  given: {
    ui: object
    toast(message: string, title: string): void
    user: string
    selection: Selected | undefined
  },
): SpreadsheetSide {
  const app = seam.make('SpreadsheetApp', { getUi: () => given.ui })
  return {
    globals: { SpreadsheetApp: app },
    range: () => app,
    source: () => app,
    user: () => seam.make('User', { getEmail: () => given.user }),
  }
}
