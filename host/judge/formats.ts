/** Conditional formats, each written as a formula beside every row that it is about. */
import { holds, type Rule, type RuleRow, type Situation } from '../../src/core/rule.js'
import { finishedRule } from '../../src/core/sheet/layout.js'
import type { Table } from '../../src/core/table.js'
import { trackers, type TrackerKey, trackerKeys } from '../../src/trackers/index.js'
import { type LiveWorkbook, translateFormula } from '../emulator/index.js'
import type { ConditionalFormatSnapshot } from '../emulator/workbook/snapshot.js'
import { type TrackerReadings, findTableSheet } from './trial-workbook.js'
import type { Claim } from './claim.js'

/** The rule in code that a conditional format of a tracker shows; its name is in the format's marker. */
export function findRule(table: Table, name: string): Rule | undefined {
  if (name === finishedRule) return table.over
  const flag = table.flags.find(({ key }) => name === key || name === `${key}.row`)
  if (flag) return flag.when
  const [column = '', choice = ''] = name.split('.')
  return table.columns[column]?.choices?.[choice] ? { is: 'oneOf', column, choices: [choice] } : undefined
}

/**
 * The name in a conditional format of ours, without the table's key. Throws where it is none of the table's.
 */
export function readRuleName({ values }: ConditionalFormatSnapshot, table: Table): string {
  const [, key, name] = /N\("Milepost (\w+)\.([\w.]+)"\)=0/.exec(String(values[0])) ?? []
  if (key !== table.key || name === undefined || !findRule(table, name))
    throw new RangeError(`Nobody can judge ${String(values[0])} in the sheet of ${table.key}.`)
  return name
}

/** The rows of a tracker by their line; lines with nothing in them are no rows. */
export const mapRowsByLine = (readings: TrackerReadings, key: TrackerKey): ReadonlyMap<number, RuleRow> =>
  new Map(readings.get(key)!.rows.map((row) => [row.at.line, row as unknown as RuleRow] as const))

/**
 * Writes every conditional format of every tracker as a formula at the right of every line that holds
 * anything, moved as the spreadsheet moves it, and says what the code makes of the same rule and row.
 */
export function addFormatClaims(
  workbook: LiveWorkbook,
  readings: TrackerReadings,
  situation: Situation,
): Claim[] {
  return trackerKeys.flatMap((key) => {
    const table: Table = trackers[key]
    const sheet = findTableSheet(workbook, table)
    const { rows, columns } = workbook.extent(sheet.id)
    const byLine = mapRowsByLine(readings, key)
    return sheet.conditionalFormats.flatMap((format, index) => {
      const name = readRuleName(format, table)
      const rule = findRule(table, name)!
      const [area] = format.areas
      return Array.from({ length: rows - 1 }, (_, down): Claim => {
        const line = down + 2
        // The formula as the painted cell's own: what is not fixed by `$` moves with the painted column.
        const painted = { row: line, column: area!.column }
        const formula = translateFormula(String(format.values[0]), area!, painted)
        sheet.change(line, columns + 2 + index, { f: formula })
        const row = byLine.get(line)
        return {
          what: `${key}.${name}`,
          at: { sheet: sheet.id, row: line, column: columns + 2 + index },
          expected: row !== undefined && holds(rule, row, situation),
        }
      })
    })
  })
}
