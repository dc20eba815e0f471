/** How many cells a script reads and writes, counted in addition to its calls. */
import type { SpreadsheetContext, RangeState, SheetState } from './spreadsheet-context.js'

type Methods<State> = Record<string, (state: State, ...given: never[]) => unknown>
type AccessUnit = 'cell' | 'range'

/** Getters of one cell's property; their plurals read it for every cell of the range. */
const properties =
  /^get(Value|DisplayValue|Formula|Note|NumberFormat|Background|Font\w+?|\w+Alignment|Wrap|WrapStrategy|DataValidation|RichTextValue|TextStyle)$/
const singularOf = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '')

function accessUnitOf(name: string): AccessUnit | undefined {
  // Plurals first, because `getFontColors` would else be read as a separate property.
  if (name === 'isBlank' || name === 'isChecked') return 'range'
  const isPlural = name.endsWith('s')
  return properties.test(isPlural ? singularOf(name) : name) ? (isPlural ? 'range' : 'cell') : undefined
}
const writes = /^(set|clear|merge|breakApart|sort|insertCheckboxes|removeCheckboxes|check|uncheck)/
const copies = /^(copyTo|moveTo)$/

/**
 * The members of a range, which count the cells that each reads or writes. A cell written for its style
 * counts too.
 */
export function countAccessedCells(
  context: SpreadsheetContext,
  methods: Methods<RangeState>,
): Methods<RangeState> {
  const { calls } = context.options
  const size = (range: RangeState): number => {
    const { row, column, lastRow, lastColumn } = context.cells(range)
    return (lastRow - row + 1) * (lastColumn - column + 1)
  }
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => {
      const read = accessUnitOf(name)
      if (read === undefined && !writes.test(name) && !copies.test(name)) return [name, method]
      const counting: typeof method = (range, ...given) => {
        if (read !== undefined) calls.reach('read', read === 'cell' ? 1 : size(range))
        else calls.reach('written', size(range))
        if (copies.test(name)) calls.reach('read', size(range))
        return method(range, ...given)
      }
      return [name, counting]
    }),
  )
}

/** The same for the members of a sheet: clearing or sorting it reads or writes every used cell. */
export function countAccessedSheetCells(
  context: SpreadsheetContext,
  methods: Methods<SheetState>,
): Methods<SheetState> {
  const { calls } = context.options
  const used = ({ id }: SheetState): void => {
    const { rows, columns } = context.workbook.extent(id)
    calls.reach('written', rows * columns)
  }
  const counting = (
    name: string,
    count: (state: SheetState, given: never[]) => void,
  ): Methods<SheetState> => ({
    [name]: (state, ...given) => {
      count(state, given)
      return methods[name]!(state, ...given)
    },
  })
  const [rows, columns] = [2, 3]
  return {
    ...methods,
    ...counting('getSheetValues', (_, given) =>
      calls.reach('read', Number(given[rows]) * Number(given[columns])),
    ),
    ...counting('appendRow', (_, [values]) => calls.reach('written', [values].flat().length)),
    ...['clear', 'clearContents', 'clearFormats', 'clearNotes', 'sort'].reduce(
      (all, name) => ({ ...all, ...counting(name, used) }),
      {},
    ),
  }
}
