import { isMarked, isOwnFormat, type ConditionalFormat, type Validation } from '../../core/sheet/layout.js'
import type { Grid } from '../../core/cell.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { TableLocation, ColumnMarks } from '../../core/sheet/locate-table.js'
import type { Table } from '../../core/table.js'
import type { FormulaForm } from './form/formula-form.js'
import { columnMark, tableMark } from './sheet-finder.js'
import { type SheetSurvey, type SurveyedRule } from '../../core/sheet/sheet-change.js'
import { columnNumber } from '../../core/formula.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The name of protections of our own whole sheets. */
export const protectionName = 'Milepost'

/**
 * Everything about a sheet that set-up compares with what it wants.
 *
 * @param byHeader the places of the table's columns by their headers alone
 * @param tableOf the key of a sheet's table, for dropdowns that list another sheet's rows
 * @param table the table it is surveyed for
 * @param how `exact` asks every mark for its place, also where the header tells one; `isTheirs` takes all rules for the
 *   team's without asking; `lastColumn` is the last used one, where that is known
 */
export function surveySheet(
  sheet: Sheet,
  cells: Grid,
  byHeader: TableLocation,
  tableOf: (sheetId: number) => string | undefined,
  table: Table,
  {
    exact,
    isTheirs,
    lastColumn: knownColumn,
  }: { readonly exact: boolean; readonly isTheirs: boolean; readonly lastColumn: number | undefined },
  form: FormulaForm,
): SheetSurvey {
  const lastColumn = Math.max(1, knownColumn ?? sheet.getLastColumn())
  const line = Math.max(1, byHeader.headerLine)
  const lastLine = sheet.getMaxRows()
  const ownRules =
    table.hasOwnWords || lastLine <= line
      ? []
      : sheet.getRange(line + 1, 1, 1, lastColumn).getDataValidations()[0]!
  const validations = table.hasOwnWords
    ? surveyTeamValidations(sheet, [...byHeader.columns.values()], line + 1, lastLine, isTheirs, tableOf)
    : ownRules.map((rule) => validationOf(rule, tableOf))
  const { marked, marks } = readMarks(sheet, table, byHeader, exact)
  return {
    marked,
    cells,
    marks,
    lastLine,
    lastColumn,
    frozenLines: sheet.getFrozenRows(),
    frozenColumns: table.hasOwnWords ? sheet.getFrozenColumns() : 0,
    validations,
    refusing: ownRules.flatMap((rule, index) => (rule && !rule.getAllowInvalid() ? [index + 1] : [])),
    rules: sheet
      .getConditionalFormatRules()
      .map((rule) => (isTheirs ? { foreign: true } : surveyRule(rule, form))),
    ...surveyProtections(sheet, isTheirs),
    strayed: columnsWithMixedValidation(
      sheet,
      line + 1,
      cells.length,
      calculatedColumns(table, byHeader),
      tableOf,
    ),
  }
}

/** Where a sheet is protected; nowhere by Milepost where nothing on the sheet is its own. */
function surveyProtections(
  sheet: Sheet,
  isTheirs: boolean,
): Pick<SheetSurvey, 'protectedColumns' | 'isProtected'> {
  if (isTheirs) return { protectedColumns: [], isProtected: false }
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
  return {
    protectedColumns: sheet.getProtections(RANGE).map((protection) => protection.getRange().getColumn()),
    isProtected: sheet.getProtections(SHEET).length > 0,
  }
}

/**
 * The validations of a team's own sheet, by column from 1. A column of which any cell has one before Milepost's is the
 * team's: it is never written over. Two calls, and two more for each column that has some.
 *
 * @param columns those of the table
 * @param isTheirs every validation is the team's
 */
function surveyTeamValidations(
  sheet: Sheet,
  columns: readonly number[],
  line: number,
  lastLine: number,
  isTheirs: boolean,
  tableOf: (sheetId: number) => string | undefined,
): SheetSurvey['validations'] {
  if (columns.length === 0 || lastLine < line) return []
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const [first, ...others] = sheet
    .getRange(line, left, lastLine - line + 1, right - left + 1)
    .getDataValidations()
  return Array.from({ length: right }, (_, index): SheetSurvey['validations'][number] => {
    if (!columns.includes(index + 1)) return { kind: 'none' }
    const across = index + 1 - left
    const found = first![across] ?? null
    if (found === null)
      return others.some((cells) => cells[across] != null) ? { kind: 'foreign' } : { kind: 'none' }
    return isTheirs ? { kind: 'foreign' } : validationOf(found, tableOf)
  })
}

/** The columns in which people do not type: ids, and what Milepost fills in. */
const calculatedColumns = (table: Table, { columns }: TableLocation): number[] =>
  [...columns].flatMap(([key, column]) =>
    table.columns[key]!.derived || table.columns[key]!.kind === 'identity' ? [column] : [],
  )

/**
 * Those of some columns whose cells do not all carry one validation. Two calls for each run of neighbours.
 */
function columnsWithMixedValidation(
  sheet: Sheet,
  from: number,
  to: number,
  columns: readonly number[],
  tableOf: (sheetId: number) => string | undefined,
): number[] {
  if (to < from) return []
  const found: number[] = []
  for (const run of groupConsecutive(columns)) {
    const lines = sheet.getRange(from, run[0]!, to - from + 1, run.length).getDataValidations()
    run.forEach((column, across) => {
      const [first, ...otherRules] = lines.map((line) =>
        JSON.stringify(validationOf(line[across] ?? null, tableOf)),
      )
      if (otherRules.some((other) => other !== first)) found.push(column)
    })
  }
  return found
}

/**
 * Our marks on a sheet. The place of each costs calls, so it is asked only where the header does not show it.
 */
function readMarks(
  sheet: Sheet,
  table: Table,
  byHeader: TableLocation,
  exact: boolean,
): { marked: boolean; marks: ColumnMarks } {
  const found = sheet.createDeveloperMetadataFinder().find()
  const expectedMarks = [...byHeader.columns.keys()].filter((key) => isMarked(key, table)).length + 1
  if (!exact && found.length === expectedMarks && byHeader.aliased.length === 0)
    return { marked: true, marks: byHeader.columns }
  const marks = new Map<string, number>()
  let marked = false
  for (const metadata of found) {
    const key = metadata.getKey() ?? ''
    if (key === tableMark) marked = true
    if (!key.startsWith(columnMark(''))) continue
    const name = key.slice(columnMark('').length)
    const knownColumn = exact || byHeader.aliased.includes(name) ? undefined : byHeader.columns.get(name)
    const column = knownColumn ?? metadata.getLocation().getColumn()?.getColumn()
    if (column !== undefined) marks.set(name, column)
  }
  return { marked, marks }
}

export function validationOf(
  found: GoogleAppsScript.Spreadsheet.DataValidation | null,
  tableOf: (sheetId: number) => string | undefined,
): SheetSurvey['validations'][number] {
  if (!found) return { kind: 'none' }
  const criteria = String(found.getCriteriaType())
  const values = found.getCriteriaValues()
  if (criteria === 'VALUE_IN_LIST') return { kind: 'oneOf', labels: [...(values[0] as string[])] }
  if (criteria === 'DATE_IS_VALID_DATE') return { kind: 'day' }
  if (criteria === 'NUMBER_BETWEEN')
    return { kind: 'number', range: numberRange(Number(values[0]), Number(values[1])) }
  if (criteria === 'VALUE_IN_RANGE') {
    const sheetId = listedSheetId(values[0])
    // A dropdown that lists a deleted sheet lists nothing, and is made again.
    if (sheetId === null) return { kind: 'none' }
    const table = tableOf(sheetId)
    if (table !== undefined) return { kind: 'rowOf', table }
  }
  return { kind: 'foreign' }
}

/**
 * The sheet whose cells a dropdown lists; null where that was deleted, since the service then gives no name.
 */
function listedSheetId(numberRange: unknown): number | null {
  try {
    return (numberRange as GoogleAppsScript.Spreadsheet.Range).getSheet().getSheetId()
  } catch {
    return null
  }
}

/** "Any number" is written as the widest range that a validation accepts. */
export const widestRange = [-1e12, 1e12] as const
const numberRange = (low: number, high: number): Extract<Validation, { kind: 'number' }>['range'] =>
  low === widestRange[0] && high === widestRange[1] ? null : [low, high]

function surveyRule(
  rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
  form: FormulaForm,
): SurveyedRule {
  const condition = rule.getBooleanCondition()
  const formula = condition ? form.conditionOf(condition) : ''
  if (!condition || !isOwnFormat(formula)) return { foreign: true, formula }
  const rangeMatch = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(rule.getRanges()[0]?.getA1Notation() ?? '')
  if (!rangeMatch) return { foreign: true }
  const [, left, top, right = left, bottom = top] = rangeMatch as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  const found: ConditionalFormat = {
    formula,
    columns: [columnNumber(left), columnNumber(right)],
    lines: [Number(top), Number(bottom)],
    look: {
      background: condition.getBackground()?.toLowerCase() ?? '',
      fontColor: condition.getFontColor()?.toLowerCase() ?? '',
      bold: condition.getBold() === true,
    },
  }
  return found
}
