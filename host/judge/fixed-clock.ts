import { serialOf, type Day } from '../../src/core/day.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'

/**
 * A formula for one moment: `TODAY()` becomes that day and `NOW()` that moment, since LibreOffice has no
 * option for another day than the machine's. `time` is a share of the day.
 */
export function fixClock(formula: string, on: Day, time: number): string {
  const [year, month, date] = on.split('-').map(Number)
  const today = `DATE(${year},${month},${date})`
  return formula.replace(/"(?:[^"]|"")*"|\b(TODAY|NOW)\(\)/gi, (found, name?: string) =>
    name === undefined ? found : name.toUpperCase() === 'TODAY' ? today : String(serialOf(on) + time),
  )
}

/**
 * The workbook with every formula, in cells and conditional formats, fixed to one moment, and no last
 * results.
 */
export function withFixedClock(snapshot: WorkbookSnapshot, on: Day, time: number): WorkbookSnapshot {
  const copy = structuredClone(snapshot)
  for (const sheet of copy.sheets) {
    for (const line of Object.values(sheet.cells))
      for (const cell of Object.values(line))
        if (cell.f !== undefined) {
          cell.f = fixClock(cell.f, on, time)
          delete cell.v
          delete cell.error
        }
    for (const format of sheet.conditionalFormats)
      format.values = format.values.map((value) =>
        typeof value === 'string' ? fixClock(value, on, time) : value,
      )
  }
  return copy
}
