import { columnLetters } from '../../core/formula.js'
import type { View, ViewArea, ViewLook } from '../../core/sheet/view.js'
import { type groupLines, linesOfRule } from '../../core/sheet/view-fingerprint.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
export type LineBlock = ReturnType<typeof groupLines>[number]

export const addressOf = ({ line, column, lines, columns }: ViewArea): string =>
  `${columnLetters(column)}${line}:${columnLetters(column + columns - 1)}${line + lines - 1}`

type StyleWriter = (block: Range, lines: View['cells']) => void

const styleWriter =
  <V>(of: (look: ViewLook) => V, write: (block: Range, values: V[][]) => unknown): StyleWriter =>
  (block, lines) =>
    void write(
      block,
      lines.map((cells) => cells.map(({ look }) => of(look))),
    )

/** How each layer of style is written; what a cell leaves out is as in an empty sheet. */
export const styleWriters: Record<keyof ViewLook, StyleWriter> = {
  background: styleWriter(
    ({ background }) => background ?? null,
    (block, values) => block.setBackgrounds(values),
  ),
  color: styleWriter(
    ({ color }) => color ?? null,
    (block, values) => block.setFontColors(values as string[][]),
  ),
  bold: styleWriter(
    ({ bold }) => (bold ? 'bold' : 'normal'),
    (block, values) => block.setFontWeights(values),
  ),
  size: styleWriter(
    ({ size: points }) => points ?? 10,
    (block, values) => block.setFontSizes(values),
  ),
  align: styleWriter(
    ({ align }) => align ?? null,
    (block, values) => block.setHorizontalAlignments(values),
  ),
  format: styleWriter(
    ({ format }) => format ?? 'General',
    (block, values) => block.setNumberFormats(values),
  ),
  // By strategy: no reference says what Google does with long text whose wrap is only turned off.
  wrap: styleWriter(
    ({ wrap }) => SpreadsheetApp.WrapStrategy[wrap ? 'WRAP' : 'OVERFLOW'],
    (block, values) => block.setWrapStrategies(values),
  ),
}

/** Removes the rules that were drawn below some lines before, and draws theirs. */
export function redrawRules(sheet: Sheet, view: View, blocks: readonly LineBlock[]): void {
  if (blocks.length > 0)
    sheet
      .getRangeList(
        blocks.map(({ first, last }) =>
          addressOf({ line: first, column: 1, lines: last - first + 1, columns: view.widths.length }),
        ),
      )
      .setBorder(null, null, false, null, null, false)
  drawRules(sheet, view, blocks)
}

/** Draws the rules of some lines of a sheet that has none there. */
export function drawRules(sheet: Sheet, view: View, blocks: readonly LineBlock[]): void {
  // Line by line, since a rule between two lines would be the upper one's edge and the lower one's too.
  for (const rule of view.rules) {
    const areas = rule.areas.flatMap((area) =>
      linesOfRule(rule, area)
        .filter((line) => blocks.some(({ first, last }) => line >= first && line <= last))
        .map((line) => addressOf({ ...area, line, lines: 1 })),
    )
    if (areas.length > 0)
      sheet
        .getRangeList(areas)
        .setBorder(null, null, true, null, null, null, rule.color, styleOf(rule.weight))
  }
}

const styleOf = (weight: 'thin' | 'medium' | 'thick'): GoogleAppsScript.Spreadsheet.BorderStyle =>
  ({
    thin: SpreadsheetApp.BorderStyle.SOLID,
    medium: SpreadsheetApp.BorderStyle.SOLID_MEDIUM,
    thick: SpreadsheetApp.BorderStyle.SOLID_THICK,
  })[weight]
