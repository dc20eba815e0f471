import type { CellPosition } from '../formula/value.js'
import { isCriterionMet } from './compute/criteria.js'
import type { ComputedWorkbook } from './computed.js'
import type { Scalar, ValidationSnapshot } from './snapshot.js'

/** The values of a dropdown, as text; `undefined` when the validation is no list. */
export const listChoices = (
  workbook: ComputedWorkbook,
  validation: ValidationSnapshot,
): string[] | undefined => {
  const [from] = validation.values
  if (validation.criteria === 'VALUE_IN_LIST') {
    return Array.isArray(from) ? from : validation.values.filter((value) => typeof value === 'string')
  }
  if (
    validation.criteria !== 'VALUE_IN_RANGE' ||
    from === null ||
    typeof from !== 'object' ||
    Array.isArray(from)
  ) {
    return undefined
  }
  const sheet = workbook.sheetById(from.sheet)
  if (!sheet) return []
  const extent = workbook.extent(sheet.id)
  const { row, column, lastRow, lastColumn } = sheet.bounded(from.area)
  const choices = new Set<string>()
  for (let at = row; at <= Math.min(lastRow, extent.rows); at++) {
    for (let across = column; across <= lastColumn; across++) {
      const text = workbook.display({ sheet: sheet.id, row: at, column: across })
      if (text !== '') choices.add(text)
    }
  }
  return [...choices]
}

/** What a checkbox stores when it is ticked and when it is not. */
export const checkboxValues = (
  validation: ValidationSnapshot,
): { checked: Scalar; unchecked: Scalar } | undefined => {
  if (validation.criteria !== 'CHECKBOX') return undefined
  const [checked = true, unchecked = typeof checked === 'boolean' ? !checked : ''] = validation.values
  return { checked: checked as Scalar, unchecked: unchecked as Scalar }
}

/** Whether the value now in a cell meets its validation. Empty cells always do. */
export const isValid = (workbook: ComputedWorkbook, place: CellPosition): boolean => {
  const sheet = workbook.sheet(place.sheet)
  const number = sheet.cell(place.row, place.column)?.d
  const validation = number === undefined ? undefined : sheet.validations[number]
  const value = workbook.value(place)
  if (!validation || value === null || value === '') return true
  const text = workbook.display(place)
  const choices = listChoices(workbook, validation)
  if (choices) return choices.includes(text) || choices.includes(String(value))
  const box = checkboxValues(validation)
  if (box) return value === box.checked || value === box.unchecked
  return isCriterionMet(validation.criteria, validation.values, {
    value,
    text,
    at: place,
    anchor: place,
    source: workbook.source,
  })
}
