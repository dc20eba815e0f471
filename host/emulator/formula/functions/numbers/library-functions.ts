/** Functions taken from the library as they are, once their arguments are plain numbers or texts. */
import * as library from '@formulajs/formulajs'
import { FormulaError, type ErrorCode, type Value } from '../../value.js'
import { requireFinite, toNumber } from '../../convert.js'
import { toGrid, isGrid, Reference, type Context, type Grid, type Operand } from '../../operand.js'
import { ofOperands, ofValues, type FormulaFunction } from '../kinds.js'

type LibraryFunction = (...values: unknown[]) => unknown

/** Functions whose every argument is a number. */
const numericNames = `ABS ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATAN2 ATANH BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  COMBIN COMBINA COS COSH COT COTH CSC CSCH DEGREES EVEN EXP FACT FACTDOUBLE GAMMA GAMMALN LN LOG LOG10
  ODD PERMUT PERMUTATIONA PI RADIANS SEC SECH SIGN SIN SINH SQRT SQRTPI STANDARDIZE TAN TANH
  ERF ERF.PRECISE ERFC FISHER FISHERINV GAUSS PHI NORM.S.INV NORM.INV NORMINV NORMSINV
  CUMIPMT CUMPRINC DB DDB EFFECT FV IPMT ISPMT NOMINAL NPER PDURATION PMT PPMT PV RATE RRI SLN SYD
  DEC2BIN DEC2HEX DEC2OCT BASE ROMAN`

/** Functions of single values of any kind. */
const singleValueNames = `BIN2DEC BIN2HEX BIN2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX DECIMAL ARABIC CONVERT
  NORM.DIST NORMDIST NORM.S.DIST BINOM.DIST POISSON.DIST EXPON.DIST DELTA GESTEP`

/** Functions that see whole ranges: statistics of two lists, cash flows, matrices. */
const rangeNames = `CORREL PEARSON COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT RSQ STEYX FORECAST SUMX2MY2 SUMX2PY2
  SUMXMY2 PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN PROB IRR MIRR XIRR XNPV NPV FREQUENCY
  RANK.AVG CONFIDENCE.NORM CONFIDENCE.T SERIESSUM GROWTH TREND LINEST`

/** Functions of matrices, which stay matrices even when they have one row or column. */
const matrixNames = 'MMULT MUNIT'

/** Where the library keeps a function under another name than spreadsheets do. */
const libraryNames: Readonly<Record<string, string>> = { PERCENTRANK: 'PERCENTRANK.INC' }

const splitWords = (list: string): string[] => list.trim().split(/\s+/)
const adapters = new Map<string, (from: LibraryFunction) => FormulaFunction>([
  ...splitWords(numericNames).map((name) => [name, adaptNumbers] as const),
  ...splitWords(singleValueNames).map((name) => [name, adaptValues] as const),
  ...splitWords(rangeNames).map((name) => [name, adaptRanges(toListOrGrid)] as const),
  ...splitWords(matrixNames).map((name) => [name, adaptRanges((grid) => grid)] as const),
])

/** The names of the functions in the lists above. */
export const libraryFunctionNames: readonly string[] = [...adapters.keys()]

/** The library's function of that name as one of ours; `undefined` for names outside the lists above. */
export function adaptLibraryFunction(name: string): FormulaFunction | undefined {
  const adapter = adapters.get(name)
  const found = adapter && findLibraryFunction(libraryNames[name] ?? name)
  return found && adapter(found)
}

/** The library's function by its dotted name. */
export function findLibraryFunction(name: string): LibraryFunction | undefined {
  let found: unknown = library
  for (const part of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[part]
  return typeof found === 'function' ? (found as LibraryFunction) : undefined
}

/** What the library answered as a value: its errors are recognised by their text, NaN is `#NUM!`. */
export function readLibraryAnswer(answer: unknown): Value {
  if (answer instanceof Error) return new FormulaError(answer.message as ErrorCode)
  if (typeof answer === 'number') return requireFinite(answer)
  return typeof answer === 'string' || typeof answer === 'boolean' ? answer : null
}

/** Asks the library; where it breaks on arguments outside its domain, it has no answer. */
function askLibrary(from: LibraryFunction, given: readonly unknown[]): unknown {
  try {
    return from(...given)
  } catch {
    return Number.NaN
  }
}

function adaptNumbers(from: LibraryFunction): FormulaFunction {
  return ofValues(0, 8, (values) => readLibraryAnswer(askLibrary(from, values.map(toNumber))))
}

function adaptValues(from: LibraryFunction): FormulaFunction {
  return ofValues(1, 8, (values) => {
    for (const value of values) if (value instanceof FormulaError) throw value
    return readLibraryAnswer(askLibrary(from, values))
  })
}

function adaptRanges(shaped: (grid: Grid) => unknown): (from: LibraryFunction) => FormulaFunction {
  return (from) =>
    ofOperands(1, 8, (operands, context) => {
      const given = operands.map((operand) => toLibraryArgument(operand, context, shaped))
      const found = askLibrary(from, given)
      if (!Array.isArray(found)) return readLibraryAnswer(found)
      return found.map((line: unknown) =>
        Array.isArray(line) ? line.map(readLibraryAnswer) : [readLibraryAnswer(line)],
      )
    })
}

/** A single value as it is, a range as `shaped` makes it; an error anywhere is thrown. */
function toLibraryArgument(operand: Operand, context: Context, shaped: (grid: Grid) => unknown): unknown {
  if (!isGrid(operand) && !(operand instanceof Reference)) {
    if (operand instanceof FormulaError) throw operand
    return operand
  }
  const grid = toGrid(operand, context)
  for (const line of grid) for (const value of line) if (value instanceof FormulaError) throw value
  return shaped(grid)
}

/** A single row or column as a list. */
function toListOrGrid(grid: Grid): unknown {
  if (grid.length === 1) return grid[0]
  return grid[0]?.length === 1 ? grid.map((line) => line[0]) : grid
}
