/** Elementary functions of numbers, and payments. */
import { createFormulaError, ANY, ofNumbers, ofOperands, type Functions } from '../kinds.js'
import { toNumber } from '../../convert.js'
import { toScalar } from '../../operand.js'
import { collectNumbers } from './summaries.js'

export const elementaryFunctions: Functions = {
  ABS: ofNumbers(1, 1, Math.abs),
  EXP: ofNumbers(1, 1, Math.exp),
  LN: ofNumbers(1, 1, Math.log),
  PI: ofNumbers(0, 0, () => Math.PI),
  SIN: ofNumbers(1, 1, Math.sin),
  SQRT: ofNumbers(1, 1, Math.sqrt),
  PMT: ofNumbers(3, 5, (rate, periods, present, future = 0, atStart = 0) => {
    const growth = (1 + rate) ** periods
    const paidIn = rate === 0 ? periods : ((growth - 1) / rate) * (atStart === 0 ? 1 : 1 + rate)
    return -(present * growth + future) / paidIn
  }),
  NPV: ofOperands(2, ANY, ([rate = null, ...payments], context) => {
    const growth = 1 + toNumber(toScalar(rate, context))
    if (growth === 0) throw createFormulaError('#DIV/0!')
    return collectNumbers(payments, context).reduce((sum, paid, at) => sum + paid / growth ** (at + 1), 0)
  }),
}
