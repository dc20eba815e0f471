import { renameSheetIn } from '../../formula/index.js'
import { eachFormula } from './formulas.js'
import type { ComputedWorkbook } from '../computed.js'
import { checkRoom } from '../limits.js'
import { Refusal } from '../refusal.js'
import { LiveSheet } from '../sheet.js'

const refuseTaken = (workbook: ComputedWorkbook, name: string, except?: LiveSheet): void => {
  const holder = workbook.sheetNamed(name)
  if (holder && holder !== except) {
    throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`)
  }
}

/** The first free name `Sheet1`, `Sheet2` …, in the workbook's language. */
const findFreeName = (workbook: ComputedWorkbook): string => {
  const stem = workbook.locale.startsWith('zh') ? '工作表' : 'Sheet'
  let number = workbook.sheets.length + 1
  while (workbook.sheetNamed(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** Adds a sheet of 1000 × 26 cells before the tab at `index`, and brings it to the front. */
export const addSheet = (
  workbook: ComputedWorkbook,
  name = findFreeName(workbook),
  index = workbook.sheets.length,
): LiveSheet => {
  refuseTaken(workbook, name)
  const id = workbook.sheets.reduce((highest, sheet) => Math.max(highest, sheet.id), 0) + 1
  const sheet = new LiveSheet(id, name)
  checkRoom(workbook, sheet.rows * sheet.columns)
  workbook.sheets.splice(index, 0, sheet)
  workbook.activeSheet = id
  return sheet
}

/** Removes a sheet with its named ranges. The tab before it (or the new first) comes to the front. */
export const deleteSheet = (workbook: ComputedWorkbook, sheet: LiveSheet): void => {
  if (workbook.sheets.length === 1) throw new Refusal("You can't remove all the sheets in a document.")
  const index = workbook.sheets.indexOf(sheet)
  workbook.sheets.splice(index, 1)
  workbook.namedRanges = workbook.namedRanges.filter((named) => named.sheet !== sheet.id)
  if (workbook.activeSheet === sheet.id) workbook.activeSheet = workbook.sheets[Math.max(0, index - 1)]!.id
}

/** Renames a sheet, also in formulas. */
export const renameSheet = (workbook: ComputedWorkbook, sheet: LiveSheet, name: string): void => {
  refuseTaken(workbook, name, sheet)
  const before = sheet.name
  sheet.name = name
  eachFormula(workbook, (formula) => renameSheetIn(formula, before, name))
}

/** Moves a sheet's tab to `index`, from 0; beyond the end means last. */
export const moveSheet = (workbook: ComputedWorkbook, sheet: LiveSheet, index: number): void => {
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1)
  workbook.sheets.splice(index, 0, sheet)
}

/**
 * Adds a copy of a sheet, by default as the last tab: cells, styles and rules, but not its protections and
 * metadata.
 */
export const duplicateSheet = (
  workbook: ComputedWorkbook,
  original: LiveSheet,
  name: string,
  index?: number,
): LiveSheet => {
  checkRoom(workbook, original.rows * original.columns)
  const front = workbook.activeSheet
  const { id } = addSheet(workbook, name, index)
  workbook.activeSheet = front
  const copy = original.copy(id, name)
  workbook.sheets.splice(workbook.sheets.indexOf(workbook.sheet(id)), 1, copy)
  copy.protections = []
  copy.metadata = []
  for (const chart of copy.charts)
    chart.ranges = chart.ranges.map((range) =>
      range.sheet === original.id ? { ...range, sheet: copy.id } : range,
    )
  workbook.changed()
  return copy
}
