/** Classes of few members: range lists, named ranges, filters, the selection. */
import { emulateClass } from '../emulation/emulate.js'
import type { SpreadsheetContext, RangeState, SheetState } from './spreadsheet-context.js'

type ListMethod = (ranges: RangeState[], ...given: unknown[]) => unknown

/** Methods of a range list that do the same to each of its ranges. */
const shared = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setValue',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'uncheck',
] as const

/** Makes `RangeList`; `rangeMethods` are those of a single range, so that a list costs one call. */
export const rangeListClass = (
  context: SpreadsheetContext,
  rangeMethods: Record<string, (range: RangeState, ...given: never[]) => unknown>,
): void => {
  const { classes } = context
  const methods: Record<string, ListMethod> = {
    getRanges: (ranges) => context.list(ranges.map(({ sheet, area }) => context.range(sheet, area))),
    activate: (ranges) => {
      const last = ranges.at(-1)
      if (last) rangeMethods.activate!(last)
      return classes.RangeList.make(ranges)
    },
  }
  for (const name of shared) {
    methods[name] = (ranges, ...given) => {
      for (const range of ranges) rangeMethods[name]!(range, ...(given as never[]))
      return classes.RangeList.make(ranges)
    }
  }
  classes.RangeList = emulateClass<RangeState[]>(
    'RangeList',
    methods as Record<string, (ranges: RangeState[]) => unknown>,
    context.emulation(),
  )
}

/** Makes `NamedRange`. */
export const namedRangeClass = (context: SpreadsheetContext): void => {
  const { classes, workbook } = context
  classes.NamedRange = emulateClass(
    'NamedRange',
    {
      getName: ({ name }) => name,
      getRange: ({ sheet, area }) => context.range(sheet, area),
      setName: (named, name: string) => {
        named.name = name
        workbook.changed()
        return classes.NamedRange.make(named)
      },
      setRange: (named, range: object) => {
        Object.assign(named, structuredClone(context.rangeOf(range)))
        workbook.changed()
        return classes.NamedRange.make(named)
      },
      remove: (named) => {
        workbook.namedRanges = workbook.namedRanges.filter((each) => each !== named)
        workbook.changed()
      },
    },
    context.emulation(),
  )
}

/** Makes `Filter`; this host stores its range, but not which rows are hidden. */
export const filterClass = (context: SpreadsheetContext): void => {
  const { classes, workbook } = context
  classes.Filter = emulateClass<SheetState>(
    'Filter',
    {
      getRange: ({ id }) => context.range(id, context.sheet(id).filter!),
      remove: ({ id }) => {
        context.sheet(id).filter = undefined
        workbook.changed('looks')
      },
      sort: ({ id }, column: number, ascending: boolean) => {
        const { filter } = context.sheet(id)
        if (filter)
          workbook.sort(id, { ...filter, row: filter.row + 1 }, [
            { column: filter.column + column - 1, ascending },
          ])
        return classes.Filter.make({ id })
      },
    },
    context.emulation(),
  )
}

/** Makes `Selection`. */
export const selectionClass = (
  context: SpreadsheetContext,
  sheetMethods: Record<string, (sheet: SheetState, ...given: never[]) => unknown>,
): void => {
  const active = (): SheetState => ({ id: context.workbook.activeSheet })
  context.classes.Selection = emulateClass<object>(
    'Selection',
    {
      getActiveRange: () => sheetMethods.getActiveRange!(active()),
      getCurrentCell: () => sheetMethods.getCurrentCell!(active()),
      getActiveSheet: () => context.makeSheet(active().id),
    },
    context.emulation(),
  )
}
