/** Writes data validations into a file. */
import type { DataValidation } from 'hucre'
import type { Area, Scalar, SheetSnapshot, ValidationSnapshot } from '../../workbook/snapshot.js'
import { areaName, fixedAreaName, cellName, quoteSheet } from '../address.js'
import { moveFormula } from '../formula/from-file.js'
import { writeRuleFormula, type SheetNames } from '../formula/to-file.js'
import { toFileText } from '../cells-out.js'
import { sortAnchorFirst, groupSharingAreas } from './anchor.js'
import { operatorByCriterion } from './comparisons.js'

/** What is needed to write rules. */
export interface RuleWriteContext {
  names: SheetNames
  /** The name a sheet has in the file. */
  sheetName: (id: number) => string | undefined
  /** Stores a list that is too long for a rule elsewhere in the file, and returns where. */
  keepList: (items: string[]) => string
}

/** A rule can store a list of this many characters at most, and none with a comma in an item. */
const longestList = 255

type Test = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>

/** A text as a formula writes it. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`

/**
 * The value that a rule compares with, as a file writes it; `undefined` for a formula that no rule of a file
 * can store.
 */
const argument = (value: unknown, names: SheetNames): string | undefined =>
  typeof value === 'string' && value.startsWith('=') ? writeRuleFormula(value, names) : String(value ?? 0)

const listTest = (items: string[], { keepList }: RuleWriteContext): Test => {
  const short =
    items.join(',').length <= longestList &&
    !items.some((item) => /[,\n]|^\s|\s$|^=/.test(item) || item === '')
  return short
    ? { type: 'list', values: items.map((item) => item.replaceAll('"', '""')) }
    : { type: 'list', formula1: keepList(items) }
}

const textTests: Record<string, (cell: string, text: string) => string> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQUAL_TO: (cell, text) => `${cell}=${text}`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISNUMBER(MATCH("*@*.?*",${cell},0))`,
  TEXT_IS_VALID_URL: (cell) => `ISNUMBER(SEARCH("://",${cell}))`,
}

const testOf = (rule: ValidationSnapshot, cell: string, out: RuleWriteContext): Test | undefined => {
  const { criteria, values } = rule
  const [first, second] = values
  if (criteria === 'CHECKBOX') {
    return listTest(values.length > 0 ? values.map((value) => String(value)) : ['TRUE', 'FALSE'], out)
  }
  if (criteria === 'VALUE_IN_LIST') {
    return listTest((Array.isArray(first) ? first : (values as Scalar[])).map(String), out)
  }
  if (criteria === 'VALUE_IN_RANGE') {
    if (first === null || typeof first !== 'object' || Array.isArray(first)) return undefined
    const name = out.sheetName(first.sheet)
    return name === undefined
      ? undefined
      : { type: 'list', formula1: `${quoteSheet(name)}!${fixedAreaName(first.area)}` }
  }
  if (criteria === 'DATE_IS_VALID_DATE')
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' }
  if (criteria === 'CUSTOM_FORMULA') return customTest(String(first), out.names)
  const text = textTests[criteria]
  if (text) return { type: 'custom', formula1: text(cell, textLiteral(String(first ?? ''))) }
  const operator = operatorByCriterion.get(criteria)
  if (!operator) return undefined
  const compared = (/between/i.test(operator) ? [first, second] : [first]).map((value) =>
    argument(value, out.names),
  )
  const [formula1, formula2] = compared
  return formula1 === undefined || compared.includes(undefined)
    ? undefined
    : {
        type: criteria.startsWith('DATE_') ? 'date' : 'decimal',
        operator,
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
      }
}

const customTest = (formula: string, names: SheetNames): Test | undefined => {
  const formula1 = writeRuleFormula(formula, names)
  return formula1 === undefined ? undefined : { type: 'custom', formula1 }
}

/**
 * The areas of each validation: its cells joined into rectangles, first along columns, then equal neighbours.
 */
const findValidatedAreas = (sheet: SheetSnapshot): Map<number, Area[]> => {
  const runs = new Map<number, Map<number, Area[]>>()
  for (const [line, cells] of Object.entries(sheet.cells)) {
    const row = Number(line)
    for (const [across, { d }] of Object.entries(cells)) {
      if (d === undefined) continue
      const column = Number(across)
      const columns = runs.get(d) ?? new Map<number, Area[]>()
      runs.set(d, columns)
      const down = columns.get(column) ?? []
      columns.set(column, down)
      const last = down.at(-1)
      if (last && last.lastRow === row - 1) last.lastRow = row
      else down.push({ row, column, lastRow: row, lastColumn: column })
    }
  }
  return new Map([...runs].map(([number, columns]) => [number, joined(columns, sheet.rows)]))
}

const joined = (columns: Map<number, Area[]>, rows: number): Area[] => {
  const areas: Area[] = []
  for (const [column, down] of [...columns].sort(([one], [other]) => one - other)) {
    for (const run of down) {
      const left = areas.find(
        (area) => area.lastColumn === column - 1 && area.row === run.row && area.lastRow === run.lastRow,
      )
      if (left) left.lastColumn = column
      else areas.push(run)
    }
  }
  // A rule that ends at the grid's last row is meant for later rows too.
  for (const area of areas) if (area.lastRow === rows) area.lastRow = null
  return areas
}

const rebaseRule = (rule: ValidationSnapshot, origin: Area, first: Area): ValidationSnapshot =>
  rule.criteria === 'CUSTOM_FORMULA'
    ? { ...rule, values: [moveFormula(String(rule.values[0]), origin, first)] }
    : rule

/** Whether a wrong value is refused, warned of or accepted, and with which words. */
const refusal = ({ allowInvalid, refusal: said = {} }: ValidationSnapshot): Partial<DataValidation> => {
  const { title, message, style } = said
  if (allowInvalid && style === undefined) return {}
  return {
    showErrorMessage: true,
    ...(allowInvalid && style ? { errorStyle: style } : {}),
    ...(title ? { errorTitle: toFileText(title) } : {}),
    ...(message ? { errorMessage: toFileText(message) } : {}),
  }
}

/**
 * The rules of a sheet as the file stores them. A rule that a file cannot express is left out; one whose
 * formula programs would read differently is written once per area.
 */
export const writeValidations = (sheet: SheetSnapshot, out: RuleWriteContext): DataValidation[] =>
  [...findValidatedAreas(sheet)]
    .sort(([one], [other]) => one - other)
    .flatMap(([number, gathered]) => {
      const rule = sheet.validations[number]
      if (!rule) return []
      const anchored = sortAnchorFirst(gathered)
      const origin = anchored[0]!
      const lists = /^(VALUE_IN|CHECKBOX|NUMBER|DATE)/.test(rule.criteria)
      return (lists ? [anchored] : groupSharingAreas(gathered)).flatMap((areas) => {
        const first = areas[0]!
        const test = testOf(rebaseRule(rule, origin, first), cellName(first.row, first.column), out)
        if (!test) return []
        return {
          ...test,
          range: areas.map((area) => areaName(area)).join(' '),
          allowBlank: true,
          ...refusal(rule),
          ...(rule.helpText
            ? { showInputMessage: true, inputMessage: toFileText(rule.helpText).slice(0, longestList) }
            : {}),
        }
      })
    })
