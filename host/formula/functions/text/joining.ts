/** Joining texts and taking them apart. */
import type { Value } from '../../contract.js'
import { numberOf, toLogical, toText } from '../../convert.js'
import { eachValue, scalar, type Context, type Operand } from '../../operand.js'
import { ANY, failure, ofOperands, ofValues, type Functions } from '../kinds.js'

function textsIn(operands: readonly Operand[], context: Context): string[] {
  const texts: string[] = []
  for (const operand of operands) eachValue(operand, context, (value) => texts.push(toText(value)))
  return texts
}

const wish = (operand: Operand | undefined, context: Context, otherwise: boolean): boolean =>
  operand === undefined ? otherwise : toLogical(scalar(operand, context))

/** SPLIT: every character of the delimiter separates, unless `each` is off; numbers come out as numbers. */
const SPLIT = ofOperands(2, 4, ([subject = null, delimiter = null, each, dropEmpty], context) => {
  const text = toText(scalar(subject, context))
  const between = toText(scalar(delimiter, context))
  if (between === '') throw failure('#VALUE!')
  const separators = wish(each, context, true) ? [...between] : [between]
  let parts = [text]
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator))
  if (wish(dropEmpty, context, true)) parts = parts.filter((part) => part !== '')
  if (parts.length === 0) throw failure('#VALUE!')
  return [parts.map((part): Value => (part === '' ? null : (numberOf(part)?.value ?? part)))]
})

export const joiningFunctions: Functions = {
  CONCATENATE: ofOperands(1, ANY, (operands, context) => textsIn(operands, context).join('')),
  CONCAT: ofValues(2, 2, ([a = null, b = null]) => toText(a) + toText(b)),
  JOIN: ofOperands(2, ANY, ([delimiter = null, ...operands], context) =>
    textsIn(operands, context).join(toText(scalar(delimiter, context))),
  ),
  TEXTJOIN: ofOperands(3, ANY, ([delimiter = null, skipEmpty = null, ...operands], context) => {
    const texts = textsIn(operands, context)
    const shown = toLogical(scalar(skipEmpty, context)) ? texts.filter((text) => text !== '') : texts
    return shown.join(toText(scalar(delimiter, context)))
  }),
  SPLIT,
}
