/** What COUNTIF and its kin look for: `5`, `">=46112"`, `"<>"`, `"Ac*"`. */
import { numberOf } from '../../convert.js'
import { FormulaError, type Value } from '../../contract.js'
import { compareText } from '../../operators.js'
import { wildcardPattern } from '../wildcards.js'

type Test = (value: Value) => boolean

const holding: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Whether a cell meets the criterion. Text is compared without regard to case; errors meet only `<>`. */
export function meets(criterion: Value): Test {
  if (criterion instanceof FormulaError)
    return (value) => value instanceof FormulaError && value.code === criterion.code
  if (typeof criterion === 'number') return isNumber(criterion)
  if (typeof criterion === 'boolean') return (value) => value === criterion
  if (criterion === null) return isNumber(0)
  const [, sign = '', wanted = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? []
  if (sign === '' && wanted === '') return (value) => value === null || value === ''
  if (sign === '=' && wanted === '') return (value) => value === null
  if (sign === '<>' && wanted === '') return (value) => value !== null
  const inOrder = holding[sign]
  if (inOrder) return ordered(wanted, inOrder)
  const same = sameAs(wanted)
  return sign === '<>' ? (value) => !same(value) : same
}

/** Numbers in text count as well, as `"5"` typed into a text cell. */
const isNumber =
  (wanted: number): Test =>
  (value) =>
    value === wanted || (typeof value === 'string' && value.trim() !== '' && Number(value) === wanted)

function sameAs(wanted: string): Test {
  const word = wanted.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE') return (value) => value === (word === 'TRUE')
  const number = numberOf(wanted)
  if (number) return isNumber(number.value)
  const pattern = wildcardPattern(wanted)
  if (pattern) return (value) => typeof value === 'string' && pattern.test(value)
  const lower = wanted.toLowerCase()
  return (value) => typeof value === 'string' && value.toLowerCase() === lower
}

function ordered(wanted: string, inOrder: (order: number) => boolean): Test {
  const number = numberOf(wanted)
  if (number) return (value) => typeof value === 'number' && inOrder(value - number.value)
  const word = wanted.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE')
    return (value) => typeof value === 'boolean' && inOrder(Number(value) - Number(word === 'TRUE'))
  return (value) => typeof value === 'string' && inOrder(compareText(value, wanted))
}
