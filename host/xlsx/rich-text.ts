/** Texts with several looks in one cell: read as plain text, and written back as they were where the text still is. */
import type { RichTextRun, Sheet } from 'hucre'
import { shiftLine } from '../workbook/edit/shift.js'
import type { SheetSnapshot } from '../workbook/snapshot.js'
import { asColour, resolveColour, type Palette } from './look/colours.js'
import type { Carried } from './sheet-in.js'

/** A text with its looks, in the cell it was read from. */
export interface RichText {
  row: number
  column: number
  runs: RichTextRun[]
}

/** Colours of the file's theme as themselves, since the written file has a theme of its own. */
const run = ({ text, font }: RichTextRun, palette: Palette): RichTextRun => {
  if (!font) return { text }
  const { color, ...rest } = font
  const own = resolveColour(color, palette)
  return { text, font: { ...rest, ...(own ? { color: asColour(own) } : {}) } }
}

/** The texts of a sheet that have more than one look. */
export const readRichTexts = (sheet: Sheet, palette: Palette): RichText[] =>
  [...(sheet.cells ?? [])].flatMap(([key, { richText }]) => {
    if (!richText?.some(({ font }) => font !== undefined)) return []
    const [row = 0, column = 0] = key.split(',').map(Number)
    return [{ row: row + 1, column: column + 1, runs: richText.map((each) => run(each, palette)) }]
  })

/** Texts with their looks by `row,column` counted from 1, where they are now; and how many are not there any more. */
export const richTextsNow = (
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
    // A cell whose row was taken out, or that says something else now, was changed by somebody: that is no loss.
    else if (astray || texts().has(text)) lost += 1
  }
  return { cells, lost }
}

/** Every text of a sheet, gathered when it is first asked for. */
const textsOf = ({ cells }: SheetSnapshot): (() => ReadonlySet<unknown>) => {
  let texts: Set<unknown> | undefined
  return () =>
    (texts ??= new Set(Object.values(cells).flatMap((line) => Object.values(line).map(({ v }) => v))))
}
