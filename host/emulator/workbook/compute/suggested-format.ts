import { columnNumber } from '../a1.js'

/** Functions that give a day, and so are shown as one where the cell has no format of its own. */
const dayFunction = /^=\s*(?:TODAY|DATE|EDATE|EOMONTH|WORKDAY(?:\.INTL)?|TO_DATE|DATEVALUE)\s*\(/i
const momentFunction = /^=\s*NOW\s*\(\s*\)\s*$/i
const reference = /\$?([A-Za-z]{1,3})\$?(\d+)/.source
const sum = new RegExp(`^=\\s*${reference}\\s*(?:([+-])\\s*(?:${reference}|\\d+(?:\\.\\d+)?)\\s*)?$`)

/** Whether the bracket of the function that starts the formula closes at its very end. */
const wrapsAll = (formula: string): boolean => {
  let depth = 0
  for (let index = formula.indexOf('('); index < formula.length; index++) {
    if (formula[index] === '(') depth += 1
    if (formula[index] === ')' && --depth === 0) return formula.slice(index + 1).trim() === ''
  }
  return false
}

/**
 * The number format that follows from a formula, as Sheets shows `=TODAY()`, `=A2` or `=A2+7` as a day; ''
 * when there is none. `formatAt` gives the format of a cell of the same sheet.
 */
export const suggestFormat = (
  formula: string,
  locale: string,
  formatAt: (row: number, column: number) => string,
): string => {
  const day = locale.startsWith('en_US') ? 'm/d/yyyy' : 'yyyy-mm-dd'
  if (momentFunction.test(formula)) return `${day} h:mm:ss`
  if (dayFunction.test(formula) && wrapsAll(formula)) return day
  const written = sum.exec(formula)
  if (!written) return ''
  const [, letters, line, sign, otherLetters, otherLine] = written
  const own = formatAt(Number(line), columnNumber(letters!))
  const taken = sign === '-' && otherLetters ? formatAt(Number(otherLine), columnNumber(otherLetters)) : ''
  // A day minus a day is a number of days.
  return taken === '' ? own : ''
}
