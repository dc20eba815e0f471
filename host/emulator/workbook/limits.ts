/** Limits of a spreadsheet; Google refuses more. */
import type { ComputedWorkbook } from './computed.js'
import { Refusal } from './refusal.js'

/** https://support.google.com/drive/answer/37603 */
export const maxCells = 10_000_000
export const maxCharacters = 50_000

/** Refuses text that is too long for a cell. */
export const checkLength = (text: unknown): void => {
  if (typeof text === 'string' && text.length > maxCharacters)
    throw new Refusal(
      `Your input contains more than the maximum of ${maxCharacters} characters in a single cell.`,
    )
}

/** How many cells the grids of all sheets have, with or without content. */
const countGridCells = (workbook: ComputedWorkbook): number =>
  workbook.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0)

/** Refuses a workbook that would have more cells than a spreadsheet may. */
export const checkRoom = (workbook: ComputedWorkbook, added: number): void => {
  if (countGridCells(workbook) + added > maxCells)
    throw new Refusal(
      `This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`,
    )
}
