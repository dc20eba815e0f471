import type { RealmBridge } from '../../realm/realm-bridge.js'
import { spreadsheetService, type RangeState } from '../../services/spreadsheet/service.js'
import type { LiveWorkbook } from '../../workbook/live.js'
import type { Area } from '../../workbook/snapshot.js'

/** Which cells the user has selected. */
export type Selected = RangeState

/** The spreadsheet services of one run, and their objects for event objects. */
export interface SpreadsheetServices {
  globals: { SpreadsheetApp: object; Charts: object }
  range(sheet: number, area: Area): object
  source(): object
  user(): object
  /** The selection in the sheet in front; the script may have moved it. */
  selected(): Selected
}

/** Makes the spreadsheet services over a workbook. */
export function spreadsheetServices(
  workbook: LiveWorkbook,
  bridge: RealmBridge,
  given: {
    ui: object
    toast(message: string, title: string): void
    user: string
    selection: Selected | undefined
    isDetached?: true | undefined
    reaches?: ((sheetName: string) => boolean) | undefined
  },
): SpreadsheetServices {
  const { selection, ...options } = given
  const service = spreadsheetService({
    ...options,
    workbook,
    realm: bridge.realm,
    calls: bridge.calls,
    ui: () => given.ui,
    ...(selection === undefined ? {} : { selection }),
  })
  const { SpreadsheetApp, Charts } = service
  return {
    globals: { SpreadsheetApp, Charts },
    range: (sheet, area) => service.range({ sheet, area }),
    source: () => service.spreadsheet(),
    user: () => service.user(given.user),
    selected: () => {
      if (given.isDetached) return service.selected()
      const app = SpreadsheetApp as { getActiveRange(): Record<string, () => number> }
      const range = app.getActiveRange()
      const [row = 1, column = 1, lastRow = 1, lastColumn = 1] = [
        'getRow',
        'getColumn',
        'getLastRow',
        'getLastColumn',
      ].map((member) => range[member]?.())
      return { sheet: workbook.activeSheet, area: { row, column, lastRow, lastColumn } }
    },
  }
}
