import { isMarked, isOurs, type PaintRule, type Validation } from '../../core/sheet/layout.js'
import type { SheetSurvey, SurveyedRule } from '../../core/sheet/difference.js'
import type { Grid } from '../../core/cell.js'
import { neighbours } from '../../core/neighbours.js'
import type { Location, Marks } from '../../core/sheet/locate.js'
import type { Table } from '../../core/table.js'
import type { FormulaForm } from './form/formula-form.js'
import { columnMark, tableMark } from './looking.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The name that protections of whole sheets of ours bear. */
export const protectionName = 'Milepost'

/**
 * Everything about a sheet that set-up compares with what it wants.
 *
 * @param byHeader where the table's columns stand by their headers alone
 * @param tableOf the key of the table a sheet serves, for dropdowns that list another sheet's rows
 * @param table the table it is surveyed for
 * @param exact asks every mark for its place, also where the header tells one
 */
export function surveySheet(
  sheet: Sheet,
  cells: Grid,
  byHeader: Location,
  tableOf: (sheetId: number) => string | undefined,
  table: Table,
  exact: boolean,
  form: FormulaForm,
): SheetSurvey {
  const lastColumn = Math.max(1, sheet.getLastColumn())
  const line = Math.max(1, byHeader.headerLine)
  const lastLine = sheet.getMaxRows()
  const validations =
    lastLine > line ? sheet.getRange(line + 1, 1, 1, lastColumn).getDataValidations()[0]! : []
  const { marked, marks } = marksFound(sheet, byHeader, exact)
  const protections = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
  return {
    marked,
    cells,
    marks,
    lastLine,
    lastColumn,
    frozenLines: sheet.getFrozenRows(),
    validations: validations.map((validation) => validationOf(validation, tableOf)),
    rules: sheet.getConditionalFormatRules().map((rule) => surveyRule(rule, form)),
    protectedColumns: protections.map((protection) => protection.getRange().getColumn()),
    isProtected: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0,
    strayed: strayed(sheet, line + 1, cells.length, ownColumns(table, byHeader), tableOf),
  }
}

/** The columns that nobody types in: ids, and what Milepost fills in. */
const ownColumns = (table: Table, { columns }: Location): number[] =>
  [...columns].flatMap(([key, column]) =>
    table.columns[key]!.derived || table.columns[key]!.kind === 'identity' ? [column] : [],
  )

/** Those of some columns whose cells do not all carry one validation. Two calls for each run of neighbours. */
function strayed(
  sheet: Sheet,
  from: number,
  to: number,
  columns: readonly number[],
  tableOf: (sheetId: number) => string | undefined,
): number[] {
  if (to < from) return []
  const found: number[] = []
  for (const run of neighbours(columns)) {
    const lines = sheet.getRange(from, run[0]!, to - from + 1, run.length).getDataValidations()
    run.forEach((column, across) => {
      const [first, ...others] = lines.map((line) =>
        JSON.stringify(validationOf(line[across] ?? null, tableOf)),
      )
      if (others.some((other) => other !== first)) found.push(column)
    })
  }
  return found
}

/** Our marks on a sheet. Asking each for its place costs calls, so it is asked only where the header does not tell. */
function marksFound(sheet: Sheet, byHeader: Location, exact: boolean): { marked: boolean; marks: Marks } {
  const found = sheet.createDeveloperMetadataFinder().find()
  const wanted = [...byHeader.columns.keys()].filter(isMarked).length + 1
  if (!exact && found.length === wanted && byHeader.aliased.length === 0)
    return { marked: true, marks: byHeader.columns }
  const marks = new Map<string, number>()
  let marked = false
  for (const metadata of found) {
    const key = metadata.getKey() ?? ''
    if (key === tableMark) marked = true
    if (!key.startsWith(columnMark(''))) continue
    const name = key.slice(columnMark('').length)
    const told = exact || byHeader.aliased.includes(name) ? undefined : byHeader.columns.get(name)
    const column = told ?? metadata.getLocation().getColumn()?.getColumn()
    if (column !== undefined) marks.set(name, column)
  }
  return { marked, marks }
}

function validationOf(
  found: GoogleAppsScript.Spreadsheet.DataValidation | null,
  tableOf: (sheetId: number) => string | undefined,
): SheetSurvey['validations'][number] {
  if (!found) return { kind: 'none' }
  const criteria = String(found.getCriteriaType())
  const values = found.getCriteriaValues()
  if (criteria === 'VALUE_IN_LIST') return { kind: 'oneOf', labels: [...(values[0] as string[])] }
  if (criteria === 'DATE_IS_VALID_DATE') return { kind: 'day' }
  if (criteria === 'NUMBER_BETWEEN')
    return { kind: 'number', range: range(Number(values[0]), Number(values[1])) }
  if (criteria === 'VALUE_IN_RANGE') {
    const sheetId = sheetListed(values[0])
    // A dropdown that lists a sheet which is gone lists nothing, and is put anew.
    if (sheetId === null) return { kind: 'none' }
    const table = tableOf(sheetId)
    if (table !== undefined) return { kind: 'rowOf', table }
  }
  return { kind: 'foreign' }
}

/** The sheet whose cells a dropdown lists; null where that was deleted, which the service refuses to name. */
function sheetListed(range: unknown): number | null {
  try {
    return (range as GoogleAppsScript.Spreadsheet.Range).getSheet().getSheetId()
  } catch {
    return null
  }
}

/** "Any number" is written as the widest range a validation takes. */
export const anyNumber = [-1e12, 1e12] as const
const range = (low: number, high: number): Extract<Validation, { kind: 'number' }>['range'] =>
  low === anyNumber[0] && high === anyNumber[1] ? null : [low, high]

function surveyRule(
  rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
  form: FormulaForm,
): SurveyedRule {
  const condition = rule.getBooleanCondition()
  const formula = condition ? form.conditionOf(condition) : ''
  if (!condition || !isOurs(formula)) return { foreign: true }
  const corners = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(rule.getRanges()[0]?.getA1Notation() ?? '')
  if (!corners) return { foreign: true }
  const [, left, top, right = left, bottom = top] = corners as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  const found: PaintRule = {
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

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
