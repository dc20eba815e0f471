/** Joining texts. */
import { toLogical, toText } from '../../convert.js'
import { visitValues, toScalar, type Context, type Operand } from '../../operand.js'
import { ANY, ofOperands, ofValues, type Functions } from '../kinds.js'

function collectTexts(operands: readonly Operand[], context: Context): string[] {
  const texts: string[] = []
  for (const operand of operands) visitValues(operand, context, (value) => texts.push(toText(value)))
  return texts
}

export const joiningFunctions: Functions = {
  CONCATENATE: ofOperands(1, ANY, (operands, context) => collectTexts(operands, context).join('')),
  CONCAT: ofValues(2, 2, ([a = null, b = null]) => toText(a) + toText(b)),
  TEXTJOIN: ofOperands(3, ANY, ([delimiter = null, skipEmpty = null, ...operands], context) => {
    const texts = collectTexts(operands, context)
    const joinedTexts = toLogical(toScalar(skipEmpty, context)) ? texts.filter((text) => text !== '') : texts
    return joinedTexts.join(toText(toScalar(delimiter, context)))
  }),
}
