/** What renaming a sheet does to formulas. */
import { rewritten } from './rewritten.js'
import { sheetNameIn, sheetPrefix } from './written.js'

/** The formula with references to the sheet `from` (in any case) naming `to` instead. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const old = from.toLowerCase()
  return rewritten(formula, (area) =>
    sheetNameIn(area.prefix)?.toLowerCase() === old ? { ...area, prefix: sheetPrefix(to) } : area,
  )
}
