/** What COUNTIF and similar functions search for: `5`, `">=46112"`, `"<>"`, `"Ac*"`. */
import { parseNumber } from '../../convert.js'
import { FormulaError, type Value } from '../../value.js'
import { compareText } from '../../operators.js'
import { compileWildcards } from '../wildcards.js'

type CellTest = (value: Value) => boolean

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Whether a cell meets the criterion. Text is compared without regard to case; errors meet only `<>`. */
export function createCriterionTest(criterion: Value): CellTest {
  if (criterion instanceof FormulaError)
    return (value) => value instanceof FormulaError && value.code === criterion.code
  if (typeof criterion === 'number') return isNumber(criterion)
  if (typeof criterion === 'boolean') return (value) => value === criterion
  if (criterion === null) return isNumber(0)
  const [, sign = '', expected = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? []
  if (sign === '' && expected === '') return (value) => value === null || value === ''
  if (sign === '=' && expected === '') return (value) => value === null
  if (sign === '<>' && expected === '') return (value) => value !== null
  const inOrder = comparisons[sign]
  if (inOrder) return createOrderTest(expected, inOrder)
  const same = createTextTest(expected)
  return sign === '<>' ? (value) => !same(value) : same
}

/** Numbers in text count too, such as `"5"` typed into a text cell. */
const isNumber =
  (wanted: number): CellTest =>
  (value) =>
    value === wanted || (typeof value === 'string' && value.trim() !== '' && Number(value) === wanted)

function createTextTest(expected: string): CellTest {
  const word = expected.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE') return (value) => value === (word === 'TRUE')
  const number = parseNumber(expected)
  if (number) return isNumber(number.value)
  const pattern = compileWildcards(expected)
  if (pattern) return (value) => typeof value === 'string' && pattern.test(value)
  const lower = expected.toLowerCase()
  return (value) => typeof value === 'string' && value.toLowerCase() === lower
}

function createOrderTest(expected: string, inOrder: (order: number) => boolean): CellTest {
  const number = parseNumber(expected)
  if (number) return (value) => typeof value === 'number' && inOrder(value - number.value)
  const word = expected.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE')
    return (value) => typeof value === 'boolean' && inOrder(Number(value) - Number(word === 'TRUE'))
  return (value) => typeof value === 'string' && inOrder(compareText(value, expected))
}
