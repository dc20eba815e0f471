import { firstPlausibleDay, lastPlausibleDay, serialOf } from './day.js'
import { type DayPoint, nameSeparators, type NumberPoint, type Rule } from './rule.js'

/** What a formula must know of its sheet. */
export interface FormulaSheet {
  /** The column's letters, such as `H`; `undefined` when the sheet has no such column. */
  letters(column: string): string | undefined
  /** Every word a choice of that column is known by. */
  labels(column: string, choice: string): readonly string[]
  /** The first line of data, to which the formula is anchored. */
  readonly firstLine: number
}

/** The name of the workbook's cell that holds a horizon or a threshold. */
export const namedCell = (key: string): string => `Milepost_${key}`

/** The letters of a column counted from 1: 1 is `A`, 27 is `AA`. */
export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** The number of a column from its letters, in either case. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The name of a sheet as a formula writes it, whatever characters it has. */
export const quoteSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`

/** Text as a formula writes it, quotes doubled. */
export const quoteText = (text: string): string => `"${text.replace(/"/g, '""')}"`

const dayExpression = (point: DayPoint): string =>
  'named' in point
    ? nameExpression(point.named)
    : point.today === 0
      ? 'TODAY()'
      : `TODAY()${point.today > 0 ? '+' : ''}${point.today}`
// In Google Sheets a conditional format can use another sheet or a name only through INDIRECT.
const nameExpression = (key: string): string => `INDIRECT(${quoteText(namedCell(key))})`
const numberExpression = (point: NumberPoint): string =>
  typeof point === 'number' ? String(point) : nameExpression(point.setting)

const isDateExpression = (cell: string): string =>
  `ISNUMBER(${cell}),${cell}>=${serialOf(firstPlausibleDay)},${cell}<${serialOf(lastPlausibleDay) + 1}`

/**
 * The same condition as `holds`, as a spreadsheet formula without its `=`, for the first line of data. A
 * column that the sheet does not have is blank, as it is to `holds`. Used in conditional formats, which must
 * need no script; only functions that Google Sheets, Excel and LibreOffice share.
 */
export function toFormula(rule: Rule, sheet: FormulaSheet): string {
  const cellOf = (column: string): string | undefined => {
    const letters = sheet.letters(column)
    return letters === undefined ? undefined : `$${letters}${sheet.firstLine}`
  }
  const cell = 'column' in rule ? cellOf(rule.column) : ''
  if (cell === undefined) return rule.is === 'blank' ? 'TRUE' : 'FALSE'
  switch (rule.is) {
    case 'before':
      return `IFERROR(AND(${isDateExpression(cell)},${cell}<${dayExpression(rule.point)}),FALSE)`
    case 'earlier': {
      const otherCell = cellOf(rule.than)
      return otherCell === undefined
        ? 'FALSE'
        : `IFERROR(AND(${isDateExpression(cell)},${isDateExpression(otherCell)},INT(${cell})<INT(${otherCell})),FALSE)`
    }
    case 'dated':
      return `IFERROR(AND(${isDateExpression(cell)}),FALSE)`
    case 'oneOf': {
      const labels = rule.choices.flatMap((choice) => sheet.labels(rule.column, choice))
      return `IFERROR(OR(${labels.map((label) => `TRIM(${cell})=${quoteText(label)}`).join(',')}),FALSE)`
    }
    case 'blank':
      return `IFERROR(LEN(TRIM(${cell}))=0,FALSE)`
    case 'atLeast':
      return `IFERROR(AND(ISNUMBER(${cell}),${cell}>=${numberExpression(rule.point)}),FALSE)`
    case 'atMost':
      return `IFERROR(AND(ISNUMBER(${cell}),${cell}<=${numberExpression(rule.point)}),FALSE)`
    case 'ratio': {
      const of = cellOf(rule.of)
      return of === undefined
        ? 'FALSE'
        : `IFERROR(AND(ISNUMBER(${cell}),ISNUMBER(${of}),${of}>0,${cell}/${of}>=${numberExpression(rule.point)}),FALSE)`
    }
    case 'ahead': {
      const [of, done] = [cellOf(rule.of), cellOf(rule.done)]
      return of === undefined || done === undefined
        ? 'FALSE'
        : `IFERROR(AND(ISNUMBER(${cell}),ISNUMBER(${of}),ISNUMBER(${done}),${of}>0,ROUND(${cell}/${of}-${done},9)>=${numberExpression(rule.point)}),FALSE)`
    }
    case 'present':
      return 'TRUE'
    case 'severalNames': {
      const marks = nameSeparators.map((mark) => (mark === '\n' ? 'CHAR(10)' : quoteText(mark)))
      return `IFERROR(OR(${marks.map((mark) => `ISNUMBER(FIND(${mark},${cell}))`).join(',')}),FALSE)`
    }
    case 'not':
      return `NOT(${toFormula(rule.rule, sheet)})`
    case 'all':
      return `AND(${rule.rules.map((each) => toFormula(each, sheet)).join(',')})`
    case 'any':
      return `OR(${rule.rules.map((each) => toFormula(each, sheet)).join(',')})`
  }
}
