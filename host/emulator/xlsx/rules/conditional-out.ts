/** Writes conditional formats into a file. */
import type { CellStyle, ConditionalRule } from 'hucre'
import type { ConditionalFormatSnapshot, Scalar } from '../../workbook/snapshot.js'
import { areaName, cellName } from '../address.js'
import { toFileText } from '../cells-out.js'
import { moveFormula } from '../formula/from-file.js'
import { writeRuleFormula, type SheetNames } from '../formula/to-file.js'
import { toFileColour } from '../style/colours.js'
import { groupSharingAreas } from './anchor.js'
import { comparison, type Operator, operatorByCriterion } from './comparisons.js'
import { textLiteral } from './validation-out.js'

type Test = Omit<ConditionalRule, 'priority' | 'range'>

/** The fill is in both places, because programs differ in which one they read a rule's fill from. */
const styleOf = ({
  background,
  fontColor,
  ...switches
}: ConditionalFormatSnapshot['look']): CellStyle | undefined => {
  const font = { ...switches, ...(fontColor ? { color: toFileColour(fontColor) } : {}) }
  const style: CellStyle = {
    ...(Object.values(font).some(Boolean) ? { font } : {}),
    ...(background
      ? {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: toFileColour(background),
            bgColor: toFileColour(background),
          },
        }
      : {}),
  }
  return Object.keys(style).length > 0 ? style : undefined
}

/** The days that Apps Script names relative to today, as formulas. */
const relativeDays: Record<string, string> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
}

const textTests: Record<
  string,
  { type: ConditionalRule['type']; operator: string; formula: (cell: string, text: string) => string }
> = {
  TEXT_CONTAINS: {
    type: 'containsText',
    operator: 'containsText',
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  TEXT_DOES_NOT_CONTAIN: {
    type: 'notContainsText',
    operator: 'notContains',
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  TEXT_STARTS_WITH: {
    type: 'beginsWith',
    operator: 'beginsWith',
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  TEXT_ENDS_WITH: {
    type: 'endsWith',
    operator: 'endsWith',
    formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
}

/**
 * The value that a rule compares with, as a file writes it; `undefined` for a formula that no rule of a file
 * can store.
 */
const argument = (value: Scalar | undefined, names: SheetNames): string | undefined =>
  typeof value === 'string'
    ? value.startsWith('=')
      ? writeRuleFormula(value, names)
      : textLiteral(toFileText(value))
    : String(value ?? 0)

const scaleTest = (gradient: NonNullable<ConditionalFormatSnapshot['gradient']>): Test => ({
  type: 'colorScale',
  colorScale: {
    cfvo: gradient.map(({ kind, value }) => ({
      type: kind === 'NUMBER' ? 'num' : (kind.toLowerCase() as 'min' | 'max' | 'percent' | 'percentile'),
      ...(value === '' ? {} : { value }),
    })),
    colors: gradient.map(({ color }) => `FF${color.slice(1).toUpperCase()}`),
  },
})

const dayTest = (cell: string, operator: Operator, day: string, until: string): Test => ({
  type: 'expression',
  formula: `AND(ISNUMBER(${cell}),${comparison(`INT(${cell})`, operator, day, until)})`,
})

const cellTest = (
  operator: Operator,
  values: readonly (Scalar | undefined)[],
  names: SheetNames,
): Test | undefined => {
  const formulas = values.flatMap((value) => argument(value, names) ?? [])
  return formulas.length < values.length ? undefined : { type: 'cellIs', operator, formula: formulas }
}

const testOf = (
  rule: ConditionalFormatSnapshot,
  cell: string,
  formula: string | undefined,
  names: SheetNames,
): Test | undefined => {
  const { criteria, values, gradient } = rule
  const [first] = values
  if (gradient) return scaleTest(gradient)
  if (criteria === 'CUSTOM_FORMULA')
    return formula === undefined ? undefined : { type: 'expression', formula }
  if (criteria === 'CELL_EMPTY') return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` }
  if (criteria === 'CELL_NOT_EMPTY') return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` }
  if (criteria === 'TEXT_EQUAL_TO') return cellTest('equal', [first], names)
  const text = textTests[criteria]
  if (text) {
    const searchedText = toFileText(String(first ?? ''))
    return {
      type: text.type,
      // The library's type lists only the comparing operators; a file has these too.
      operator: text.operator as Operator,
      text: searchedText,
      formula: text.formula(cell, textLiteral(searchedText)),
    }
  }
  const relative = criteria.replace(/_RELATIVE$/, '')
  const operator = operatorByCriterion.get(relative)
  if (!operator) return undefined
  if (criteria.startsWith('NUMBER_'))
    return cellTest(operator, values.slice(0, /between/i.test(operator) ? 2 : 1), names)
  const day = relative === criteria ? argument(first, names) : relativeDays[String(first)]
  // "Equal to the past week" means any day since then.
  if (day !== undefined && operator === 'equal' && String(first).startsWith('PAST_')) {
    return dayTest(cell, 'between', day, 'TODAY()')
  }
  return day === undefined ? undefined : dayTest(cell, operator, day, day)
}

/**
 * The rules of a sheet as the file stores them, in order of precedence. Programs differ in where relative
 * references of several areas start, so areas share a rule only where all ways of counting agree.
 */
export const writeConditionalFormats = (
  formats: ConditionalFormatSnapshot[],
  names: SheetNames,
): ConditionalRule[] => {
  const rules: ConditionalRule[] = []
  for (const format of formats) {
    const origin = format.areas[0]
    if (!origin) continue
    const style = styleOf(format.look)
    const formula = format.criteria === 'CUSTOM_FORMULA' ? String(format.values[0]) : undefined
    for (const areas of groupSharingAreas(format.areas)) {
      const first = areas[0]!
      const here =
        formula === undefined ? undefined : writeRuleFormula(moveFormula(formula, origin, first), names)
      const test = testOf(format, cellName(first.row, first.column), here, names)
      if (!test) continue
      rules.push({
        ...test,
        priority: rules.length + 1,
        range: areas.map((area) => areaName(area)).join(' '),
        ...(style ? { style } : {}),
      })
    }
  }
  return rules
}
