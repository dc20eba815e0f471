/** Regular expressions, and pictures that have no value. */
import { broadcast } from '../../broadcast.js'
import { toText } from '../../convert.js'
import { ANY, createFormulaError, ofOperands, ofTexts, type Functions } from '../kinds.js'

/** A pattern in RE2's notation, of which JavaScript understands what people write; `(?i)` leads. */
function compilePattern(source: string, flags = ''): RegExp {
  const ignoresCase = source.startsWith('(?i)')
  try {
    return new RegExp(ignoresCase ? source.slice(4) : source, `${flags}u${ignoresCase ? 'i' : ''}`)
  } catch {
    throw createFormulaError('#REF!')
  }
}

export const patternFunctions: Functions = {
  REGEXMATCH: ofTexts(2, 2, (text, source) => compilePattern(source).test(text)),
  REGEXREPLACE: ofTexts(3, 3, (text, source, replacement) =>
    text.replace(compilePattern(source, 'g'), replacement.replace(/\\(\d)/g, '$$$1')),
  ),
  REGEXEXTRACT: ofOperands(2, 2, ([text = null, source = null], context) => {
    const groups: string[] = []
    const first = broadcast([text, source], context, ([value = null, wanted = null]) => {
      const found = compilePattern(toText(wanted)).exec(toText(value))
      if (!found) throw createFormulaError('#N/A')
      groups.splice(0, groups.length, ...found.slice(1).map((group) => group ?? ''))
      return groups[0] ?? found[0]
    })
    return !Array.isArray(first) && groups.length > 1 ? [groups] : first
  }),
  // A chart or picture inside a cell: what the cell holds reads as nothing.
  SPARKLINE: ofOperands(1, ANY, () => ''),
  IMAGE: ofOperands(1, ANY, () => ''),
}
