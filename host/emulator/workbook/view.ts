import { isDateFormat } from 'numfmt'
import { FormulaError, type CellPosition, type Value } from '../formula/value.js'
import { toLocalFormula } from '../formula/index.js'
import { contains, overlaps } from './area.js'
import type { Cell } from './cell.js'
import { isCriterionMet } from './compute/criteria.js'
import { hasFileResult } from './compute/file-results.js'
import { createGradientColors } from './compute/gradient.js'
import type { ComputedWorkbook } from './computed.js'
import type { LiveSheet } from './sheet.js'
import type { Area, StyleSnapshot } from './snapshot.js'
import { checkboxValues, listChoices } from './validity.js'

/** A cell as the page draws it. */
export interface RenderedCell {
  /** The text that is shown; for a checkbox the text of its value. */
  text: string
  kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** The style with conditional formats applied. */
  style: StyleSnapshot
  align: 'left' | 'center' | 'right'
  /** As the workbook's locale writes it. */
  formula?: string
  note?: string
  /** The formula's result is from the file, or is not calculated at all. */
  result?: 'ofFile' | 'notCalculated'
  link?: string
  /** The values of the dropdown. */
  choices?: string[]
  /** Whether the checkbox is ticked; absent where there is none. */
  checked?: boolean
  /** In the top left cell of a merge: its size. */
  merged?: { rows: number; columns: number }
  /** Hidden behind the top left cell of a merge. */
  covered?: true
}

type Look = Partial<StyleSnapshot>

/**
 * Whether a formula gives the same result in every column of a row: every column in it is fixed by `$`, and
 * no function depends on its position. False in unclear cases.
 */
const isSameAlongRow = (formula: unknown): boolean => {
  const code = String(formula).replace(/"[^"]*"/g, '""')
  const movingCell = /(?<![$A-Za-z0-9_.])[A-Za-z]{1,3}\$?\d/
  const movingColumns = /(?<![$A-Za-z0-9_.])[A-Za-z]{1,3}:\$?[A-Za-z]/
  return (
    !movingCell.test(code) &&
    !movingColumns.test(code) &&
    !/\b(?:COLUMNS?|CELL|INDIRECT|OFFSET|ADDRESS|RAND\w*)\(/i.test(code)
  )
}

/** For each rule that touches the area, what it changes in a cell; in the rules' order. */
const createPainters = (
  workbook: ComputedWorkbook,
  sheet: LiveSheet,
  area: Area,
): ((place: CellPosition, value: Value, text: string) => Look | undefined)[] =>
  sheet.conditionalFormats
    .filter((format) => format.areas.some((each) => overlaps(each, area)))
    .map(({ areas, criteria, values, look, gradient }) => {
      const colors = gradient && createGradientColors(workbook, sheet.id, areas, gradient)
      const [first] = areas
      const anchor = { sheet: sheet.id, row: first!.row, column: first!.column }
      const { source } = workbook
      const sameAlongRow = criteria === 'CUSTOM_FORMULA' && values.every(isSameAlongRow)
      const rows = new Map<number, Look | null>()
      return (at, value, text) => {
        if (!areas.some((each) => contains(each, at.row, at.column))) return undefined
        if (colors) {
          const background = typeof value === 'number' ? colors(value) : undefined
          return background === undefined ? undefined : { background }
        }
        const cachedLook = rows.get(at.row)
        if (cachedLook !== undefined) return cachedLook ?? undefined
        const holds = isCriterionMet(criteria, values, { value, text, at, anchor, source })
        if (sameAlongRow) rows.set(at.row, holds ? look : null)
        return holds ? look : undefined
      }
    })

const classifyValue = (value: Value, format: string): RenderedCell['kind'] => {
  if (value === null || value === '') return 'empty'
  if (value instanceof FormulaError) return 'error'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'text'
  return format !== '' && isDateFormat(format) ? 'date' : 'number'
}

const alignments = {
  empty: 'left',
  text: 'left',
  number: 'right',
  date: 'right',
  boolean: 'center',
  error: 'center',
} as const

const describeResult = (cell: Cell | undefined, value: Value): Pick<RenderedCell, 'result'> => {
  if (value instanceof FormulaError && value.reason === 'notCalculated') return { result: 'notCalculated' }
  return hasFileResult(cell) ? { result: 'ofFile' } : {}
}

const findLink = (style: StyleSnapshot, formula: string | undefined, text: string): string | undefined => {
  if (style.link !== undefined) return style.link
  const written = /^=\s*HYPERLINK\(\s*"([^"]*)"/i.exec(formula ?? '')?.[1]
  return written ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined)
}

const readMerge = (
  sheet: LiveSheet,
  row: number,
  column: number,
): Pick<RenderedCell, 'merged' | 'covered'> => {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined
  if (!merge) return {}
  if (merge.row !== row || merge.column !== column) return { covered: true }
  return { merged: { rows: merge.lastRow! - row + 1, columns: merge.lastColumn! - column + 1 } }
}

/** What the page draws of an area, row by row. Of several rules that hold, the first decides each property. */
export const renderArea = (workbook: ComputedWorkbook, sheet: LiveSheet, area: Area): RenderedCell[][] => {
  const { row: first, column: left, lastRow, lastColumn } = sheet.bounded(area)
  const painters = createPainters(workbook, sheet, area)
  const lists = sheet.validations.map((validation) => ({
    choices: listChoices(workbook, validation),
    box: checkboxValues(validation),
  }))
  const viewCell = (row: number, column: number): RenderedCell => {
    const place = { sheet: sheet.id, row, column }
    const cell = sheet.cell(row, column)
    const value = workbook.value(place)
    const text = workbook.display(place)
    const kind = classifyValue(value, workbook.format(place))
    const look: Look = {}
    for (const paint of painters) {
      const paintedLook = paint(place, value, text)
      if (paintedLook) Object.assign(look, paintedLook, { ...look })
    }
    const style: StyleSnapshot = { ...workbook.styles.style(cell?.s), ...look }
    const rule = cell?.d === undefined ? undefined : lists[cell.d]
    const link = findLink(style, cell?.f, text)
    return {
      text,
      kind,
      style,
      align: style.horizontal ?? alignments[kind],
      ...(cell?.f === undefined ? {} : { formula: toLocalFormula(cell.f, workbook.locale) }),
      ...(cell?.note ? { note: cell.note } : {}),
      ...describeResult(cell, value),
      ...(link === undefined ? {} : { link }),
      ...(rule?.choices ? { choices: rule.choices } : {}),
      ...(rule?.box ? { checked: value === rule.box.checked } : {}),
      ...readMerge(sheet, row, column),
    }
  }
  return Array.from({ length: Math.max(0, lastRow - first + 1) }, (_, down) =>
    Array.from({ length: Math.max(0, lastColumn - left + 1) }, (__, across) =>
      viewCell(first + down, left + across),
    ),
  )
}
