/** Validations, checkboxes, protections, metadata and filters of a range. */
import { encloses, sameArea } from '../../../workbook/area.js'
import { mayEdit } from '../../../workbook/protected.js'
import { checkboxValues } from '../../../workbook/validity.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { MetadataSnapshot, Scalar, ValidationSnapshot } from '../../../workbook/snapshot.js'
import { addMetadata, findMetadata } from '../metadata.js'
import { repeats, type Desk, type RangeState } from '../desk.js'
import { ruleFromLocale, ruleInLocale } from '../rule-formulas.js'
import { protectArea } from '../protection.js'

/** The row or column a range is the whole of. */
export const wholeLine = (
  desk: Desk,
  range: RangeState,
): { row: number } | { column: number } | undefined => {
  const { row, column, lastRow, lastColumn } = desk.cells(range)
  const { rows, columns } = desk.sheet(range.sheet)
  if (column === lastColumn && row === 1 && lastRow === rows) return { column }
  if (row === lastRow && column === 1 && lastColumn === columns) return { row }
  return undefined
}

export const rules = (desk: Desk) => {
  const { workbook } = desk
  const { DataValidation } = desk.classes
  const same = ({ sheet, area }: RangeState): object => desk.range(sheet, area)
  const ruleAt = (
    range: RangeState,
    row = range.area.row,
    column = range.area.column,
  ): ValidationSnapshot | undefined => {
    const number = workbook.cell({ sheet: range.sheet, row, column })?.d
    return number === undefined ? undefined : desk.sheet(range.sheet).validations[number]
  }
  const validationAt = (range: RangeState, row?: number, column?: number): object | null => {
    const rule = ruleAt(range, row, column)
    return rule ? DataValidation.make(ruleInLocale(rule, workbook.locale)) : null
  }
  const given = (range: RangeState, rule: object | null): ValidationSnapshot | null => {
    const current = desk.sheet(range.sheet).validations
    return (
      rule && ruleFromLocale(DataValidation.stateOf(rule), workbook.locale, current, 'Data validation rule')
    )
  }
  const fill = (
    range: RangeState,
    value: (rule: ValidationSnapshot | undefined) => Scalar | undefined,
  ): object => {
    const cells = desk.cells(range)
    for (let row = cells.row; row <= cells.lastRow; row++) {
      for (let column = cells.column; column <= cells.lastColumn; column++) {
        const filled = value(ruleAt(range, row, column))
        if (filled !== undefined) workbook.setValues({ sheet: range.sheet, row, column }, [[filled]])
      }
    }
    return same(range)
  }
  return {
    getDataValidation: (range: RangeState) => validationAt(range),
    getDataValidations: (range: RangeState) =>
      desk.grid(range, (row, column) => validationAt(range, row, column)),
    setDataValidation: (range: RangeState, rule: object | null) => {
      workbook.setValidation(range.sheet, range.area, given(range, rule))
      return same(range)
    },
    setDataValidations: (range: RangeState, lines: (object | null)[][]) => {
      desk.checkSize(range, lines)
      // Every rule is looked at before the first is set, since one may be refused.
      const wanted = lines.map((line) => line.map((rule) => given(range, rule)))
      const { row, column } = range.area
      workbook.setValidations(
        range.sheet,
        range.area,
        (at, beside) => wanted[at - row]![beside - column]!,
        repeats(lines, row),
      )
      return same(range)
    },
    insertCheckboxes: (range: RangeState, ...values: Scalar[]) => {
      const rule: ValidationSnapshot = { criteria: 'CHECKBOX', values, allowInvalid: false }
      const unchecked = checkboxValues(rule)!.unchecked
      workbook.setValidation(range.sheet, range.area, rule)
      const cells = desk.cells(range)
      for (let row = cells.row; row <= cells.lastRow; row++) {
        for (let column = cells.column; column <= cells.lastColumn; column++) {
          const place = { sheet: range.sheet, row, column }
          if (workbook.value(place) === null) workbook.setValues(place, [[unchecked]])
        }
      }
      return same(range)
    },
    removeCheckboxes: (range: RangeState) => {
      const sheet = desk.sheet(range.sheet)
      sheet.each(range.area, (_, row, column) => {
        if (ruleAt(range, row, column)?.criteria === 'CHECKBOX')
          sheet.change(row, column, { d: undefined, v: undefined })
      })
      workbook.changed()
      return same(range)
    },
    check: (range: RangeState) => fill(range, (rule) => rule && checkboxValues(rule)?.checked),
    uncheck: (range: RangeState) => fill(range, (rule) => rule && checkboxValues(rule)?.unchecked),
    isChecked: (range: RangeState) => {
      const cells = desk.cells(range)
      const states = new Set<boolean | null>()
      for (let row = cells.row; row <= cells.lastRow; row++) {
        for (let column = cells.column; column <= cells.lastColumn; column++) {
          const rule = ruleAt(range, row, column)
          const box = rule && checkboxValues(rule)
          states.add(box ? workbook.value({ sheet: range.sheet, row, column }) === box.checked : null)
        }
      }
      return states.size === 1 ? [...states][0] : null
    },
    protect: (range: RangeState) => protectArea(desk, range.sheet, range.area),
    canEdit: (range: RangeState) => mayEdit(desk.sheet(range.sheet), desk.cells(range), desk.options.user),
    addDeveloperMetadata: (range: RangeState, key: string, ...rest: unknown[]) => {
      const at: MetadataSnapshot['at'] | undefined = wholeLine(desk, range)
      if (!at) {
        throw new Refusal(
          'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
            'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
        )
      }
      addMetadata(desk, range.sheet, at, key, rest)
      return same(range)
    },
    getDeveloperMetadata: (range: RangeState) => {
      const at = wholeLine(desk, range)
      return findMetadata(desk, range, [
        ({ metadata }) => at !== undefined && JSON.stringify(metadata.at) === JSON.stringify(at),
      ])
    },
    createDeveloperMetadataFinder: (range: RangeState) =>
      desk.classes.DeveloperMetadataFinder.make({ within: range, filters: [], touching: false }),
    createFilter: (range: RangeState) => {
      const sheet = desk.sheet(range.sheet)
      if (sheet.filter) throw new Refusal("You can't create a filter in a sheet that already has a filter.")
      sheet.filter = { ...desk.cells(range) }
      workbook.changed('looks')
      return desk.classes.Filter.make({ id: range.sheet })
    },
    getFilter: (range: RangeState) => {
      const { filter } = desk.sheet(range.sheet)
      const whole = filter && (sameArea(filter, desk.cells(range)) || encloses(filter, desk.cells(range)))
      return whole ? desk.classes.Filter.make({ id: range.sheet }) : null
    },
  }
}
