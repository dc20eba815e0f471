/** Joining texts and taking them apart. */
import type { Value } from '../../value.js'
import { parseNumber, toLogical, toText } from '../../convert.js'
import { visitValues, toScalar, type Context, type Operand } from '../../operand.js'
import { ANY, createFormulaError, ofOperands, ofValues, type Functions } from '../kinds.js'

function collectTexts(operands: readonly Operand[], context: Context): string[] {
  const texts: string[] = []
  for (const operand of operands) visitValues(operand, context, (value) => texts.push(toText(value)))
  return texts
}

const readOption = (operand: Operand | undefined, context: Context, otherwise: boolean): boolean =>
  operand === undefined ? otherwise : toLogical(toScalar(operand, context))

/** SPLIT: every character of the delimiter separates, unless `each` is off; numbers come out as numbers. */
const SPLIT = ofOperands(2, 4, ([subject = null, delimiter = null, each, dropEmpty], context) => {
  const text = toText(toScalar(subject, context))
  const between = toText(toScalar(delimiter, context))
  if (between === '') throw createFormulaError('#VALUE!')
  const separators = readOption(each, context, true) ? [...between] : [between]
  let parts = [text]
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator))
  if (readOption(dropEmpty, context, true)) parts = parts.filter((part) => part !== '')
  if (parts.length === 0) throw createFormulaError('#VALUE!')
  return [parts.map((part): Value => (part === '' ? null : (parseNumber(part)?.value ?? part)))]
})

export const joiningFunctions: Functions = {
  CONCATENATE: ofOperands(1, ANY, (operands, context) => collectTexts(operands, context).join('')),
  CONCAT: ofValues(2, 2, ([a = null, b = null]) => toText(a) + toText(b)),
  JOIN: ofOperands(2, ANY, ([delimiter = null, ...operands], context) =>
    collectTexts(operands, context).join(toText(toScalar(delimiter, context))),
  ),
  TEXTJOIN: ofOperands(3, ANY, ([delimiter = null, skipEmpty = null, ...operands], context) => {
    const texts = collectTexts(operands, context)
    const joinedTexts = toLogical(toScalar(skipEmpty, context)) ? texts.filter((text) => text !== '') : texts
    return joinedTexts.join(toText(toScalar(delimiter, context)))
  }),
  SPLIT,
}
