/** What renaming a sheet does to formulas. */
import { rewriteFormula } from './rewrite-formula.js'
import { readSheetName, formatSheetPrefix } from './reference-text.js'

/** The formula with references to the sheet `from` (in any case) changed to `to`. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const old = from.toLowerCase()
  return rewriteFormula(formula, (area) =>
    readSheetName(area.prefix)?.toLowerCase() === old ? { ...area, prefix: formatSheetPrefix(to) } : area,
  )
}
