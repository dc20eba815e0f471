/**
 * Texts with several styles in one cell: read as plain text, and written back as they were where the text is
 * still there.
 */
import type { RichTextRun } from 'hucre'
import { shiftLine } from '../workbook/edit/shift.js'
import type { SheetSnapshot } from '../workbook/snapshot.js'
import type { Carried } from './sheet-in.js'

/**
 * Texts with their styles by `row,column` counted from 1, where they are now; and how many are no longer
 * there.
 */
export const locateRichTexts = (
  sheet: SheetSnapshot,
): { cells: ReadonlyMap<string, RichTextRun[]>; lost: number } => {
  const { rich = [], shifts = [], lost: astray } = (sheet.carried ?? {}) as Carried
  const cells = new Map<string, RichTextRun[]>()
  // After a sort the text is in another cell.
  const texts = textsOf(sheet)
  let lost = 0
  for (const { row, column, runs } of rich) {
    const place = shifts.reduce<{ row: number; column: number } | undefined>(
      (at, shift) => {
        const line = at && shiftLine(at[shift.axis], shift)
        return at && line !== undefined ? { ...at, [shift.axis]: line } : undefined
      },
      { row, column },
    )
    const cell = place && sheet.cells[place.row]?.[place.column]
    const text = runs.map((each) => each.text).join('')
    if (!astray && place && cell?.f === undefined && cell?.v === text)
      cells.set(`${place.row},${place.column}`, runs)
    // A cell whose row was deleted, or that has another text now, was changed by a user: that is no loss.
    else if (astray || texts().has(text)) lost += 1
  }
  return { cells, lost }
}

/** Every text of a sheet, collected at the first call. */
const textsOf = ({ cells }: SheetSnapshot): (() => ReadonlySet<unknown>) => {
  let texts: Set<unknown> | undefined
  return () =>
    (texts ??= new Set(Object.values(cells).flatMap((line) => Object.values(line).map(({ v }) => v))))
}
