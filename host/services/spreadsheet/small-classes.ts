/** Classes of few members: range lists, named ranges, filters, the selection. */
import { emulateClass } from '../emulation/emulate.js'
import type { Desk, RangeState, SheetState } from './desk.js'

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
  desk: Desk,
  rangeMethods: Record<string, (range: RangeState, ...given: never[]) => unknown>,
): void => {
  const { classes } = desk
  const methods: Record<string, ListMethod> = {
    getRanges: (ranges) => desk.list(ranges.map(({ sheet, area }) => desk.range(sheet, area))),
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
    desk.emulation(true),
  )
}

/** Makes `NamedRange`. */
export const namedRangeClass = (desk: Desk): void => {
  const { classes, workbook } = desk
  classes.NamedRange = emulateClass(
    'NamedRange',
    {
      getName: ({ name }) => name,
      getRange: ({ sheet, area }) => desk.range(sheet, area),
      setName: (named, name: string) => {
        named.name = name
        workbook.changed()
        return classes.NamedRange.make(named)
      },
      setRange: (named, range: object) => {
        Object.assign(named, structuredClone(desk.rangeOf(range)))
        workbook.changed()
        return classes.NamedRange.make(named)
      },
      remove: (named) => {
        workbook.namedRanges = workbook.namedRanges.filter((each) => each !== named)
        workbook.changed()
      },
    },
    desk.emulation(true),
  )
}

/** Makes `Filter`, of which this host keeps the range, not which rows are hidden. */
export const filterClass = (desk: Desk): void => {
  const { classes, workbook } = desk
  classes.Filter = emulateClass<SheetState>(
    'Filter',
    {
      getRange: ({ id }) => desk.range(id, desk.sheet(id).filter!),
      remove: ({ id }) => {
        desk.sheet(id).filter = undefined
        workbook.changed('looks')
      },
      sort: ({ id }, column: number, ascending: boolean) => {
        const { filter } = desk.sheet(id)
        if (filter)
          workbook.sort(id, { ...filter, row: filter.row + 1 }, [
            { column: filter.column + column - 1, ascending },
          ])
        return classes.Filter.make({ id })
      },
    },
    desk.emulation(true),
  )
}

/** Makes `Selection`. */
export const selectionClass = (
  desk: Desk,
  sheetMethods: Record<string, (sheet: SheetState, ...given: never[]) => unknown>,
): void => {
  const active = (): SheetState => ({ id: desk.workbook.activeSheet })
  desk.classes.Selection = emulateClass<object>(
    'Selection',
    {
      getActiveRange: () => sheetMethods.getActiveRange!(active()),
      getCurrentCell: () => sheetMethods.getCurrentCell!(active()),
      getActiveSheet: () => desk.makeSheet(active().id),
    },
    desk.emulation(true),
  )
}
