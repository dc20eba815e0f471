/** A workbook that another tool wrote, such as an export of monday.com or Smartsheet. */
import { type Cell, formatCell, type Grid } from '../../src/core/cell.js'
import { dayOfSerial } from '../../src/core/day.js'
import { LiveWorkbook } from '../emulator/index.js'
import type { SheetSnapshot, WorkbookSnapshot } from '../emulator/workbook/snapshot.js'
import type { ToolExport } from './export.js'
import { UnreadableFile } from './unreadable-file.js'
import { readTableExport, type TableContext } from './table.js'
import { detectTool } from './tools/detect-tool.js'

/** What a number format shows: a date, a share of a hundred, or neither. */
const kindOfFormat = (format: string | undefined): 'date' | 'percent' | 'other' => {
  const plain = (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (/[yd年月日]/i.test(plain)) return 'date'
  return plain.includes('%') ? 'percent' : 'other'
}

/** One sheet as cells and as text, with the indent of the first filled cell of each line. */
interface ReadSheet {
  readonly sheet: SheetSnapshot
  readonly grid: Grid
  readonly texts: readonly (readonly string[])[]
  readonly indents: readonly number[]
}

function readSheet(sheet: SheetSnapshot, { styles }: WorkbookSnapshot): ReadSheet {
  const places = Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells)
      .filter(([, { v }]) => v !== undefined && v !== null && v !== '')
      .map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  )
  const height = places.reduce((most, { row }) => Math.max(most, row), 0)
  const grid: Cell[][] = Array.from({ length: height }, () => [])
  const texts: string[][] = grid.map(() => [])
  const indents = grid.map(() => 0)
  for (const { row, column, cell } of places) {
    const style = cell.s === undefined ? undefined : styles[cell.s]
    const kind = typeof cell.v === 'number' ? kindOfFormat(style?.format) : 'other'
    const value: Cell =
      kind === 'date' ? { day: dayOfSerial(Math.floor(cell.v as number)) } : (cell.v ?? null)
    const line = grid[row - 1]!
    while (line.length < column) {
      line.push(null)
      texts[row - 1]!.push('')
    }
    line[column - 1] = value
    texts[row - 1]![column - 1] = kind === 'percent' ? `${Number(cell.v) * 100}%` : formatCell(value)
    if (indents[row - 1] === 0) indents[row - 1] = style?.indent ?? 0
  }
  return { sheet, grid, texts, indents }
}

/** How a workbook is to be read. */
export interface WorkbookContext extends Omit<TableContext, 'name' | 'indents'> {
  /** The sheet that a person named; null to take the one that is a tool's, else all that are asked about. */
  readonly sheet: string | null
}

/**
 * The sheets of a workbook that could be imported, the likeliest first: the one that was named, else one that a
 * known tool wrote, else all that people see.
 *
 * @throws UnreadableFile `noRows` when no sheet has a row below a header, `noSheet` when there is none of the name
 */
export function readWorkbookExports(
  snapshot: WorkbookSnapshot,
  context: WorkbookContext,
): readonly ToolExport[] {
  // Formulas of a file have results that may be missing.
  const computed = LiveWorkbook.from(snapshot, { now: () => 0 }).snapshot()
  const named = computed.sheets.filter(({ name, hidden }) =>
    context.sheet === null ? !hidden : name === context.sheet,
  )
  if (named.length === 0) throw new UnreadableFile('noSheet')
  const sheets = named.map((sheet) => readSheet(sheet, computed)).filter(({ grid }) => grid.length > 1)
  const tool = sheets.find(({ sheet, texts }) => detectTool(sheet.name, texts) !== null)
  const candidates = tool ? [tool] : sheets
  if (candidates.length === 0) throw new UnreadableFile('noRows')
  const isSingle = computed.sheets.filter(({ hidden }) => !hidden).length === 1
  return candidates.map((each) => {
    const others = computed.sheets.filter(
      (sheet) => sheet.id !== each.sheet.id && sheet.name !== '' && !sheet.hidden,
    )
    const found = readCandidate(each, isSingle ? snapshot.name : each.sheet.name, context)
    const filled = others.filter(({ cells }) => Object.keys(cells).length > 0).map(({ name }) => name)
    return filled.length === 0
      ? found
      : {
          ...found,
          notices: [...found.notices, { code: 'sheetsLeftOut', rows: [], found: filled.join(', ') }],
        }
  })
}

function readCandidate(
  { sheet, grid, texts, indents }: ReadSheet,
  name: string,
  context: WorkbookContext,
): ToolExport {
  const found = readTableExport(texts, {
    ...context,
    name,
    ...(indents.some((indent) => indent > 0) && { indents }),
  })
  return found.known ? found : { ...found, grid, merges: sheet.merges }
}
