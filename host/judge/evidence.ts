/** The evidence for a colour, written as a formula beside every row that it is about. */
import { labelsOf } from '../../src/core/choices.js'
import { toFormula, namedCell } from '../../src/core/formula.js'
import type { Locale } from '../../src/core/locale.js'
import { holds, type Situation } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import { isNamed, namedLines, helperSheetName } from '../../src/work/refresh/calculations.js'
import { columnLetters, type LiveWorkbook } from '../emulator/index.js'
import { type TrackerReadings, findTableSheet } from './trial-workbook.js'
import type { Claim } from './claim.js'
import { mapRowsByLine } from './formats.js'

/** The names that only evidence reads: no conditional format uses them, so set-up does not define them. */
export function nameForEvidence(workbook: LiveWorkbook, locale: Locale): void {
  const { id } = workbook.sheetNamed(helperSheetName[locale])!
  for (const [key, row] of Object.entries(namedLines))
    if (!isNamed(key))
      workbook.namedRanges.push({
        name: namedCell(key),
        sheet: id,
        area: { row, column: 3, lastRow: row, lastColumn: 3 },
      })
  workbook.changed()
}

/**
 * Writes every piece of evidence at the right of every row, and says what the code makes of the same rule and
 * row.
 */
export function addEvidenceClaims(
  workbook: LiveWorkbook,
  readings: TrackerReadings,
  situation: Situation,
): Claim[] {
  // What was put there before counts too: these are written to the right of it.
  workbook.changed()
  return trackerKeys.flatMap((key) => {
    const table: Table = trackers[key]
    const sheet = findTableSheet(workbook, table)
    const { columns: width } = workbook.extent(sheet.id)
    const { columns } = readings.get(key)!.location
    const rows = [...mapRowsByLine(readings, key)]
    return table.evidence.flatMap((evidence, index) =>
      rows.map(([line, row]): Claim => {
        const column = width + 2 + index
        const condition = toFormula(evidence.when, {
          firstLine: line,
          letters: (each) => (columns.has(each) ? columnLetters(columns.get(each)!) : undefined),
          labels: (each, choice) => labelsOf(table.columns[each]!.choices![choice]!),
        })
        sheet.change(line, column, { f: `=${condition}` })
        return {
          what: `${key} evidence ${evidence.key}`,
          at: { sheet: sheet.id, row: line, column },
          expected: holds(evidence.when, row, situation),
        }
      }),
    )
  })
}
