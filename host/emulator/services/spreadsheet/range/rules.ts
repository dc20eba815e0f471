/** Validations, checkboxes, protections, metadata and filters of a range. */
import type { CellPosition } from '../../../formula/value.js'
import { canEdit } from '../../../workbook/protection.js'
import { checkboxValues } from '../../../workbook/validity.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { MetadataSnapshot, Scalar, ValidationSnapshot } from '../../../workbook/snapshot.js'
import { addMetadata, findMetadata, wholeLine } from '../metadata.js'
import { repeatsRowAbove, type SpreadsheetContext, type RangeState } from '../spreadsheet-context.js'
import { toCanonicalRule, toLocalRule } from '../rule-formulas.js'
import { protectArea } from '../protection.js'

type Box = NonNullable<ReturnType<typeof checkboxValues>>

/** The validation of a cell of a range; by default of its first. */
const ruleAt = (
  context: SpreadsheetContext,
  range: RangeState,
  row = range.area.row,
  column = range.area.column,
): ValidationSnapshot | undefined => {
  const number = context.workbook.cell({ sheet: range.sheet, row, column })?.d
  return number === undefined ? undefined : context.sheet(range.sheet).validations[number]
}

const checkboxMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  const eachCell = (range: RangeState, work: (place: CellPosition) => void): void => {
    const cells = context.cells(range)
    for (let row = cells.row; row <= cells.lastRow; row++)
      for (let column = cells.column; column <= cells.lastColumn; column++)
        work({ sheet: range.sheet, row, column })
  }
  const boxAt = ({ sheet, row, column }: CellPosition): Box | undefined => {
    const rule = ruleAt(context, { sheet, area: { row, column, lastRow: row, lastColumn: column } })
    return rule && checkboxValues(rule)
  }
  /** Whether a box is ticked; `null` where the cell has neither of its values. */
  const stateOf = (box: Box, place: CellPosition): boolean | null => {
    const value = workbook.value(place)
    return value === box.checked ? true : (value ?? '') === (box.unchecked ?? '') ? false : null
  }
  const fill = (range: RangeState, value: (box: Box) => Scalar): object => {
    eachCell(range, (place) => {
      const box = boxAt(place)
      // A box in neither state cannot be toggled.
      if (box && stateOf(box, place) !== null) workbook.setValues(place, [[value(box)]])
    })
    return same(range)
  }
  return {
    insertCheckboxes: (range: RangeState, ...values: Scalar[]) => {
      const rule: ValidationSnapshot = { criteria: 'CHECKBOX', values, allowInvalid: true }
      const { unchecked } = checkboxValues(rule)!
      workbook.setValidation(range.sheet, range.area, rule)
      eachCell(range, (place) => workbook.setValues(place, [[unchecked]]))
      return same(range)
    },
    removeCheckboxes: (range: RangeState) => {
      const sheet = context.sheet(range.sheet)
      sheet.each(range.area, (_, row, column) => {
        if (ruleAt(context, range, row, column)?.criteria === 'CHECKBOX')
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
  }
}

const metadataMembers = (context: SpreadsheetContext) => ({
  addDeveloperMetadata: (range: RangeState, key: string, ...rest: unknown[]) => {
    const at: MetadataSnapshot['at'] | undefined = wholeLine(context, range)
    if (!at) {
      throw new Refusal(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
          'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      )
    }
    addMetadata(context, range.sheet, at, key, rest)
    return context.range(range.sheet, range.area)
  },
  getDeveloperMetadata: (range: RangeState) => {
    const at = wholeLine(context, range)
    return findMetadata(context, range, [
      ({ metadata }) => at !== undefined && JSON.stringify(metadata.at) === JSON.stringify(at),
    ])
  },
  createDeveloperMetadataFinder: (range: RangeState) =>
    context.classes.DeveloperMetadataFinder.make({ within: range, filters: [], touching: false }),
})

export const ruleMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const { DataValidation } = context.classes
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  const validationAt = (range: RangeState, row?: number, column?: number): object | null => {
    const rule = ruleAt(context, range, row, column)
    return rule ? DataValidation.make(toLocalRule(rule, workbook.locale)) : null
  }
  const adaptRule = (range: RangeState, rule: object | null): ValidationSnapshot | null => {
    const current = context.sheet(range.sheet).validations
    return (
      rule && toCanonicalRule(DataValidation.stateOf(rule), workbook.locale, current, 'Data validation rule')
    )
  }
  return {
    getDataValidation: (range: RangeState) => validationAt(range),
    getDataValidations: (range: RangeState) =>
      context.grid(range, (row, column) => validationAt(range, row, column)),
    setDataValidation: (range: RangeState, rule: object | null) => {
      workbook.setValidation(range.sheet, range.area, adaptRule(range, rule))
      return same(range)
    },
    setDataValidations: (range: RangeState, lines: (object | null)[][]) => {
      context.checkSize(range, lines)
      // Every rule is checked before the first is set, because one may be refused.
      const ruleRows = lines.map((line) => line.map((rule) => adaptRule(range, rule)))
      const { row, column } = range.area
      workbook.setValidations(
        range.sheet,
        range.area,
        (at, across) => ruleRows[at - row]![across - column]!,
        repeatsRowAbove(lines, row),
      )
      return same(range)
    },
    ...checkboxMembers(context),
    protect: (range: RangeState) => protectArea(context, range.sheet, range.area),
    canEdit: (range: RangeState) =>
      canEdit(context.sheet(range.sheet), context.cells(range), context.options.user),
    ...metadataMembers(context),
    createFilter: (range: RangeState) => {
      const sheet = context.sheet(range.sheet)
      if (sheet.filter) throw new Refusal("You can't create a filter in a sheet that already has a filter.")
      sheet.filter = { ...context.cells(range) }
      workbook.changed('looks')
      return context.classes.Filter.make({ id: range.sheet })
    },
    getFilter: ({ sheet }: RangeState) =>
      context.sheet(sheet).filter ? context.classes.Filter.make({ id: sheet }) : null,
  }
}
