import { translateFormula } from '../../formula/index.js'
import { FormulaError } from '../../formula/value.js'
import { overlaps, type Rectangle } from '../area.js'
import { type Cell, type CellPatch, createCell } from '../cell.js'
import type { ComputedWorkbook } from '../computed.js'
import { mergeArea, unmergeArea } from './merging.js'
import type { LiveSheet } from '../sheet.js'
import type { Area } from '../snapshot.js'

/** The parts that are removed. */
export interface Clearing {
  contents?: boolean
  formats?: boolean
  notes?: boolean
  validations?: boolean
}

/** The parts that are pasted; no part named means all of them. */
export interface Pasting {
  only?: 'contents' | 'values' | 'formats' | 'validations' | 'conditionalFormats'
  /** Removes the source; the moved formulas keep their text. */
  move?: boolean
}

/** Removes the named parts from the cells of an area. */
export const clearArea = (sheet: LiveSheet, area: Area, what: Clearing): void => {
  const emptiedCell: CellPatch = {}
  if (what.contents) Object.assign(emptiedCell, { v: undefined, f: undefined, error: undefined })
  if (what.formats) emptiedCell.s = undefined
  if (what.notes) emptiedCell.note = undefined
  if (what.validations) emptiedCell.d = undefined
  const keys = Object.keys(emptiedCell) as (keyof CellPatch)[]
  sheet.rewrite(
    area,
    (cell) =>
      cell && keys.some((key) => cell[key] !== undefined) ? createCell({ ...cell, ...emptiedCell }) : cell,
    () => true,
  )
}

type Source = { sheet: LiveSheet; area: Rectangle }

/** The cell as it is pasted on `under`, with the parts of the old cell that are not pasted. */
const createPastedCell = (
  workbook: ComputedWorkbook,
  source: LiveSheet,
  from: { row: number; column: number },
  target: LiveSheet,
  to: { row: number; column: number },
  what: Pasting,
): Cell | undefined => {
  const cell = source.cell(from.row, from.column) ?? {}
  const under: CellPatch = { ...target.cell(to.row, to.column) }
  const { only } = what
  if (only === undefined || only === 'contents' || only === 'values') {
    const value = only === 'values' ? workbook.value({ sheet: source.id, ...from }) : undefined
    const wrong = value instanceof FormulaError
    const contents: CellPatch =
      only === 'values'
        ? { v: wrong ? value.code : value, f: undefined, error: wrong || undefined }
        : cell.f === undefined || what.move
          ? { v: cell.v, error: cell.error, basis: cell.basis, f: cell.f }
          : // The result belongs to another place.
            { v: undefined, error: undefined, f: translateFormula(cell.f, from, to) }
    Object.assign(under, contents)
  }
  if (only === undefined || only === 'formats') under.s = cell.s
  if (only === undefined || only === 'validations') {
    const validation = cell.d === undefined ? undefined : source.validations[cell.d]
    Object.assign(under, { d: validation && target.validationNumber(validation) })
  }
  if (only === undefined) under.note = cell.note
  return createCell(under)
}

const pasteConditionalFormats = (source: Source, target: Source): void => {
  for (const [index, format] of source.sheet.conditionalFormats.entries()) {
    const touched = format.areas.find((area) => overlaps(area, source.area))
    const already = format.areas.some((area) => overlaps(area, target.area))
    if (touched && !already && source.sheet === target.sheet) {
      const wider = { ...format, areas: [...format.areas, { ...target.area }] }
      source.sheet.conditionalFormats = source.sheet.conditionalFormats.with(index, wider)
    }
  }
}

/** Copies (or moves) an area onto another; a larger target is filled with repetitions, as pasting does. */
export const paste = (
  workbook: ComputedWorkbook,
  from: { sheet: number; area: Area },
  to: { sheet: number; area: Area },
  what: Pasting,
): void => {
  const source = { sheet: workbook.sheet(from.sheet), area: workbook.sheet(from.sheet).bounded(from.area) }
  const sheet = workbook.sheet(to.sheet)
  const high = source.area.lastRow - source.area.row + 1
  const wide = source.area.lastColumn - source.area.column + 1
  const goal = sheet.bounded(to.area)
  const times = (room: number, size: number): number => (room % size === 0 ? room : size)
  const area = {
    row: goal.row,
    column: goal.column,
    lastRow: goal.row + times(goal.lastRow - goal.row + 1, high) - 1,
    lastColumn: goal.column + times(goal.lastColumn - goal.column + 1, wide) - 1,
  }
  if (what.only === undefined || what.only === 'formats' || what.only === 'conditionalFormats') {
    pasteConditionalFormats(source, { sheet, area })
  }
  if (what.only === 'conditionalFormats') return
  const pastedCells: { row: number; column: number; cell: Cell | undefined }[] = []
  for (let row = area.row; row <= area.lastRow; row++) {
    for (let column = area.column; column <= area.lastColumn; column++) {
      const origin = {
        row: source.area.row + ((row - area.row) % high),
        column: source.area.column + ((column - area.column) % wide),
      }
      pastedCells.push({
        row,
        column,
        cell: createPastedCell(workbook, source.sheet, origin, sheet, { row, column }, what),
      })
    }
  }
  if (what.move) {
    clearArea(source.sheet, source.area, { contents: true, formats: true, notes: true, validations: true })
  }
  for (const { row, column, cell } of pastedCells) sheet.put(row, column, cell)
  if (what.only === undefined) pasteMerges(source, { sheet, area }, what)
}

const pasteMerges = (source: Source, target: Source, what: Pasting): void => {
  const inside = source.sheet.merges.filter((merge) => overlaps(merge, source.area))
  if (what.move) unmergeArea(source.sheet, source.area)
  unmergeArea(target.sheet, target.area)
  for (const merge of inside) {
    const down = target.area.row - source.area.row
    const across = target.area.column - source.area.column
    mergeArea(target.sheet, {
      row: merge.row + down,
      column: merge.column + across,
      lastRow: merge.lastRow! + down,
      lastColumn: merge.lastColumn! + across,
    })
  }
}
