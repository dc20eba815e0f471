/** Columns of a sheet that a formula names. */
export interface ColumnReference {
  /** The sheet it names; null for the formula's own. */
  readonly sheet: string | null
  /** The first and the last column, from 1. */
  readonly left: number
  readonly right: number
}

/** A text, or cells with the sheet they are on; what a bracket or a letter follows is a function or a name. */
const referencePattern =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!:])(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Za-z]{1,3})(\$?\d+)?(?::\$?([A-Za-z]{1,3})(\$?\d+)?)?(?![\p{L}\p{N}_.(!])/gu

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The references in a formula, in order. What a text names, such as an argument of INDIRECT, is not among them. */
export function referencesIn(formula: string): readonly ColumnReference[] {
  const found: ColumnReference[] = []
  const note = (_: string, sheet?: string, first?: string, firstLine?: string, last?: string): string => {
    // Letters alone are a name, unless they begin a range of whole columns.
    if (first === undefined || (firstLine === undefined && last === undefined)) return ''
    const columns = [columnNumber(first), columnNumber(last ?? first)]
    found.push({
      sheet: sheet === undefined ? null : unquote(sheet),
      left: Math.min(...columns),
      right: Math.max(...columns),
    })
    return ''
  }
  formula.replace(referencePattern, note)
  return found
}

const unquote = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name
