import { labelsOf } from '../../core/column.js'
import { validationOf as wantedValidation, type Validation } from '../../core/sheet/layout.js'
import type { Locale } from '../../core/locale.js'
import type { ColumnPart } from '../../core/sheet/sheet-change.js'
import type { Table } from '../../core/table.js'
import { validationOf } from './survey-sheet.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** So many cells of a sheet are asked at most: each costs calls. */
const maxAsked = 240

/** The parts of some columns that have the validation of their field. */
export function findOwnValidations(
  sheet: Sheet,
  table: Table,
  columns: readonly { readonly column: number; readonly key: string }[],
  tableOf: (sheetId: number) => string | undefined,
): readonly ColumnPart[] {
  const lastLine = sheet.getMaxRows()
  const used = sheet.getLastRow()
  const perColumn = Math.max(8, Math.floor(maxAsked / Math.max(1, columns.length)))
  return columns.flatMap(({ column, key }) => {
    const isOwn = ownRuleTest(table, key, tableOf)
    const rules = sheet.getRange(1, column, lastLine, 1).getDataValidations()
    const filled = rules.flatMap(([rule], index) => (rule ? [{ line: index + 1, rule }] : []))
    const asked = new Set(
      chooseLines(
        filled.map(({ line }) => line),
        used,
        perColumn,
      ),
    )
    let answer = false
    const ownLines = filled.flatMap(({ line, rule }) => {
      if (asked.has(line)) answer = isOwn(rule)
      return answer ? [line] : []
    })
    return partsOf(ownLines).map(({ line, lines }) => ({ column, line, lines }))
  })
}

/**
 * The lines to ask: the first and the last of each run, since a paste or a clearing begins or ends one, and as many of
 * those in between as the limit allows, where something is typed first.
 */
function chooseLines(lines: readonly number[], used: number, most: number): readonly number[] {
  const ends = partsOf(lines).flatMap(({ line, lines: count }) => [line, line + count - 1])
  const typed = lines.filter((line) => line <= used + 1)
  const step = Math.max(1, Math.ceil(typed.length / most))
  return [...ends.slice(0, most * 2), ...typed.filter((_, index) => index % step === 0)]
}

/** Lines as runs of neighbours. */
function partsOf(lines: readonly number[]): { line: number; lines: number }[] {
  const parts: { line: number; lines: number }[] = []
  for (const line of lines) {
    const last = parts[parts.length - 1]
    if (last && last.line + last.lines === line) last.lines++
    else parts.push({ line, lines: 1 })
  }
  return parts
}

/** Whether a rule is the one that Milepost gives a field, in any language. */
function ownRuleTest(
  table: Table,
  key: string,
  tableOf: (sheetId: number) => string | undefined,
): (rule: Rule) => boolean {
  const column = table.columns[key]!
  const wanted: Validation = wantedValidation(column, 'en' satisfies Locale)
  const labels = new Set(Object.values(column.choices ?? {}).flatMap(labelsOf))
  return (rule) => {
    const found = validationOf(rule, tableOf)
    // A dropdown that listed a sheet which is gone lists nothing.
    if (wanted.kind === 'rowOf')
      return found.kind === 'none' || (found.kind === 'rowOf' && found.table === wanted.table)
    if (wanted.kind === 'oneOf')
      return found.kind === 'oneOf' && found.labels.every((label) => labels.has(label))
    return wanted.kind !== 'none' && JSON.stringify(found) === JSON.stringify(wanted)
  }
}
