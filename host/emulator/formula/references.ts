/** References while a formula is computed: how text becomes places, and the operators between them. */
import { FormulaError, type Value } from './value.js'
import { Reference, type Context, type Evaluator, type Operand, type SheetArea } from './operand.js'
import { readSheetName, parseReference, type Edge, type ParsedReference } from './rewrite/reference-text.js'

/** A function that reads the cells `text` names: an area in A1 notation, or a named range; else `#NAME?`. */
export function createReferenceReader(text: string): Evaluator {
  const area = parseReference(text)
  if (!area)
    return ({ source }) => {
      const named = source.namedRange(text)
      return named ? new Reference([{ sheet: named.sheet, ...named.area }]) : new FormulaError('#NAME?')
    }
  const sheetName = readSheetName(area.prefix)
  return (context) => {
    const sheet = sheetName === undefined ? context.at.sheet : context.source.sheetNamed(sheetName)
    if (sheet === undefined) return new FormulaError('#REF!')
    return placeArea(area, sheet, context)
  }
}

function placeArea(area: ParsedReference, sheet: number, { rowOffset, columnOffset }: Context): Operand {
  const row = moveEdge(area.top, rowOffset) ?? 1
  const column = moveEdge(area.left, columnOffset) ?? 1
  const lastRow = moveEdge(area.bottom, rowOffset)
  const lastColumn = moveEdge(area.right, columnOffset)
  if (row < 1 || column < 1 || (lastRow !== null && lastRow < 1) || (lastColumn !== null && lastColumn < 1))
    return new FormulaError('#REF!')
  return new Reference([orderEdges({ sheet, row, column, lastRow, lastColumn })])
}

/**
 * A function that reads the value of the one cell `text` names, without making a {@link Reference} first,
 * because conditional formats read almost only single cells. `undefined` for more than one cell.
 */
export function createCellReader(text: string): ((context: Context) => Value) | undefined {
  const area = parseReference(text)
  const { top, left, bottom, right, prefix } = area ?? {}
  if (!top || !left || top.line !== bottom?.line || left.line !== right?.line) return undefined
  if (top.fixed !== bottom.fixed || left.fixed !== right.fixed) return undefined
  const sheetName = readSheetName(prefix ?? '')
  return ({ source, at, rowOffset, columnOffset }) => {
    const sheet = sheetName === undefined ? at.sheet : source.sheetNamed(sheetName)
    const row = top.fixed ? top.line : top.line + rowOffset
    const column = left.fixed ? left.line : left.line + columnOffset
    if (sheet === undefined || row < 1 || column < 1) return new FormulaError('#REF!')
    return source.value({ sheet, row, column })
  }
}

const moveEdge = (edge: Edge | null, offset: number): number | null =>
  edge === null ? null : edge.fixed ? edge.line : edge.line + offset

/** An offset can move one edge past the other, as `A$3:A2` read further down. */
function orderEdges(area: SheetArea): SheetArea {
  const { row, column, lastRow, lastColumn } = area
  return {
    sheet: area.sheet,
    row: lastRow === null ? row : Math.min(row, lastRow),
    column: lastColumn === null ? column : Math.min(column, lastColumn),
    lastRow: lastRow === null ? null : Math.max(row, lastRow),
    lastColumn: lastColumn === null ? null : Math.max(column, lastColumn),
  }
}

/** The result of `:` (the area around both), `,` (both) or a space (what they share, else `#NULL!`). */
export function joinReferences(operator: string, left: Operand, right: Operand): Operand {
  if (left instanceof FormulaError) return left
  if (right instanceof FormulaError) return right
  if (!(left instanceof Reference) || !(right instanceof Reference)) throw new FormulaError('#VALUE!')
  if (operator === ',') return new Reference([...left.areas, ...right.areas])
  if (operator === ':') return new Reference([findBoundingArea([...left.areas, ...right.areas])])
  const shared = left.areas.flatMap((a) => right.areas.flatMap((b) => intersectAreas(a, b) ?? []))
  if (operator !== ' ') throw new FormulaError('#ERROR!')
  return shared.length > 0 ? new Reference(shared) : new FormulaError('#NULL!')
}

const lowest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)
const highest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b)

function findBoundingArea(areas: SheetArea[]): SheetArea {
  return areas.reduce((a, b) => {
    if (a.sheet !== b.sheet) throw new FormulaError('#REF!')
    return {
      sheet: a.sheet,
      row: Math.min(a.row, b.row),
      column: Math.min(a.column, b.column),
      lastRow: highest(a.lastRow, b.lastRow),
      lastColumn: highest(a.lastColumn, b.lastColumn),
    }
  })
}

/** The cells two areas share; `undefined` when there are none. */
function intersectAreas(a: SheetArea, b: SheetArea): SheetArea | undefined {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const lastRow = lowest(a.lastRow, b.lastRow)
  const lastColumn = lowest(a.lastColumn, b.lastColumn)
  const empty = (lastRow !== null && lastRow < row) || (lastColumn !== null && lastColumn < column)
  return a.sheet !== b.sheet || empty ? undefined : { sheet: a.sheet, row, column, lastRow, lastColumn }
}
