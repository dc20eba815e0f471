import { emptySheet } from '../../../host/emulator/workbook/empty.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { Scalar, SheetSnapshot, WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'

/** An empty sheet of 100 × 20 cells. */
const smallSheet = (id: number, name: string): SheetSnapshot =>
  emptySheet({ id, name, rows: 100, columns: 20 })

/** A workbook in the given zone with the sheets `Tasks` (1) and `People` (2). */
export const emptyWorkbook = (timeZone = 'Asia/Shanghai', locale = 'en_US'): WorkbookSnapshot => ({
  id: 'book',
  name: 'Book',
  locale,
  timeZone,
  activeSheet: 1,
  styles: [],
  namedRanges: [],
  metadata: [],
  sheets: [smallSheet(1, 'Tasks'), smallSheet(2, 'People')],
})

/** 2026-03-31, noon. */
export const noon = 46112.5

/** A workbook to work on; today is 2026-03-31. */
export const openWorkbook = (snapshot = emptyWorkbook()): LiveWorkbook =>
  LiveWorkbook.from(snapshot, { now: () => noon })

/** Types a block of texts into the sheet `Tasks`, from a corner on. */
export const typeBlock = (workbook: LiveWorkbook, row: number, column: number, lines: string[][]): void =>
  lines.forEach((line, down) =>
    line.forEach((text, across) => workbook.type(1, row + down, column + across, text)),
  )

/** The values of a column of `Tasks`; errors as text. */
export const columnValues = (workbook: LiveWorkbook, column: number, rows: number): (Scalar | string)[] =>
  Array.from({ length: rows }, (_, down) => {
    const value = workbook.value({ sheet: 1, row: 1 + down, column })
    return value !== null && typeof value === 'object' ? value.code : value
  })
