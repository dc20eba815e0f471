/** Validations, checkboxes, protections, metadata and filters of a range. */
import type { Place } from '../../../formula/contract.js'
import { mayEdit } from '../../../workbook/protected.js'
import { checkboxValues } from '../../../workbook/validity.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { MetadataSnapshot, Scalar, ValidationSnapshot } from '../../../workbook/snapshot.js'
import { addMetadata, findMetadata } from '../metadata.js'
import { repeats, type Desk, type RangeState } from '../desk.js'
import { ruleFromLocale, ruleInLocale } from '../rule-formulas.js'
import { protectArea } from '../protection.js'

type Box = NonNullable<ReturnType<typeof checkboxValues>>

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
  const eachCell = (range: RangeState, work: (place: Place) => void): void => {
    const cells = desk.cells(range)
    for (let row = cells.row; row <= cells.lastRow; row++)
      for (let column = cells.column; column <= cells.lastColumn; column++)
        work({ sheet: range.sheet, row, column })
  }
  const boxAt = ({ sheet, row, column }: Place): Box | undefined => {
    const rule = ruleAt({ sheet, area: { row, column, lastRow: row, lastColumn: column } })
    return rule && checkboxValues(rule)
  }
  /** Whether a box is ticked; `null` where the cell holds neither of its values. */
  const stateOf = (box: Box, place: Place): boolean | null => {
    const value = workbook.value(place)
    return value === box.checked ? true : (value ?? '') === (box.unchecked ?? '') ? false : null
  }
  const fill = (range: RangeState, value: (box: Box) => Scalar): object => {
    eachCell(range, (place) => {
      const box = boxAt(place)
      // What is in neither state is no state to change.
      if (box && stateOf(box, place) !== null) workbook.setValues(place, [[value(box)]])
    })
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
      const rule: ValidationSnapshot = { criteria: 'CHECKBOX', values, allowInvalid: true }
      const { unchecked } = checkboxValues(rule)!
      workbook.setValidation(range.sheet, range.area, rule)
      eachCell(range, (place) => workbook.setValues(place, [[unchecked]]))
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
    check: (range: RangeState) => fill(range, ({ checked }) => checked),
    uncheck: (range: RangeState) => fill(range, ({ unchecked }) => unchecked),
    isChecked: (range: RangeState) => {
      const states = new Set<boolean | null>()
      eachCell(range, (place) => {
        const box = boxAt(place)
        states.add(box ? stateOf(box, place) : null)
      })
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
    getFilter: ({ sheet }: RangeState) =>
      desk.sheet(sheet).filter ? desk.classes.Filter.make({ id: sheet }) : null,
  }
}
