/** Prevents a script from editing what another user protected. */
import { checkProtected } from '../../workbook/protection.js'
import type { Area } from '../../workbook/snapshot.js'
import { growTarget } from './range/arrangement.js'
import type { SpreadsheetContext, RangeState, SheetState } from './spreadsheet-context.js'

type Methods<State> = Record<string, (state: State, ...given: never[]) => unknown>

/** Members of a range that edit its cells. */
const editsCells =
  /^(?:set[A-Z]|clear|merge|breakApart$|sort$|insertCheckboxes$|removeCheckboxes$|check$|uncheck$|moveTo$)/

/** Members of a sheet that edit all of it, cells included. */
const editsAll = /^(?:clear(?:Contents|Formats|Notes)?|sort)$/
/** Members that edit the sheet itself, its name, tab, lines and rules, but no cell. */
const editsSheet =
  /^(?:set(?!Active|Current)[A-Z]|hide|show|unhide|autoResize|clearConditionalFormatRules|(?:insert|update|remove)Chart)/
/** Members that insert, delete or move lines, with their axis. */
const editsLines = /^(insert|delete|move)(Row|Column)s?(Before|After)?$/

type Ask<State> = (state: State, given: readonly unknown[]) => void

/** The members of a range; each checks first whether its cells may be edited. */
export const checkRangeProtection = (
  context: SpreadsheetContext,
  methods: Methods<RangeState>,
): Methods<RangeState> => {
  const own: Ask<RangeState> = (range) =>
    checkProtected(context.sheet(range.sheet), context.cells(range), context.options.user)
  const target: Ask<RangeState> = (range, [destination]) => {
    const { sheet, area } = growTarget(context, range, context.rangeOf(destination))
    checkProtected(context.sheet(sheet), area, context.options.user)
  }
  return guardMethods(methods, (name) => {
    if (name === 'copyTo') return target
    if (name === 'moveTo') return (range, given) => (own(range, given), target(range, given))
    return editsCells.test(name) ? own : undefined
  })
}

/** The members of a sheet; each checks first whether what it edits may be edited. */
export const checkSheetProtection = (
  context: SpreadsheetContext,
  methods: Methods<SheetState>,
): Methods<SheetState> => {
  const check = ({ id }: SheetState, area: Area | null): void =>
    checkProtected(context.sheet(id), area, context.options.user)
  return guardMethods(methods, (name) => {
    if (editsAll.test(name)) return (sheet) => check(sheet, context.sheet(sheet.id).fullArea)
    if (name === 'appendRow')
      return (sheet, [values]) => {
        const row = context.workbook.extent(sheet.id).rows + 1
        const lastColumn = Math.max(1, (values as unknown[]).length)
        check(sheet, { row, column: 1, lastRow: row, lastColumn })
      }
    if (editsSheet.test(name)) return (sheet) => check(sheet, null)
    const [, kind, axis, side] = editsLines.exec(name) ?? []
    if (kind === undefined) return undefined
    return (sheet, given) => check(sheet, findEditedLines(context, sheet, kind, axis as Axis, side, given))
  })
}

type Axis = 'Row' | 'Column'

/**
 * The lines that a member deletes or moves; of inserted lines, the protected block of which they would be a
 * part.
 */
const findEditedLines = (
  context: SpreadsheetContext,
  { id }: SheetState,
  kind: string,
  axis: Axis,
  side: string | undefined,
  given: readonly unknown[],
): Area | null => {
  if (kind === 'move') {
    const { row, lastRow, column, lastColumn } = context.cells(context.rangeOf(given[0]))
    return axis === 'Row' ? linesOf(axis, row, lastRow) : linesOf(axis, column, lastColumn)
  }
  const [at, count = 1] = given as [number, number?]
  if (kind === 'delete') return linesOf(axis, at, at + count - 1)
  const before = side === 'After' ? at : at - 1
  const [first, last] = axis === 'Row' ? (['row', 'lastRow'] as const) : (['column', 'lastColumn'] as const)
  const split = context
    .sheet(id)
    .protections.find(({ area }) => area && area[first] <= before && (area[last] ?? Infinity) > before)
  return split?.area ?? null
}

const linesOf = (axis: Axis, first: number, last: number): Area =>
  axis === 'Row'
    ? { row: first, lastRow: last, column: 1, lastColumn: null }
    : { row: 1, lastRow: null, column: first, lastColumn: last }

const guardMethods = <State>(
  methods: Methods<State>,
  askOf: (name: string) => Ask<State> | undefined,
): Methods<State> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => {
      const ask = askOf(name)
      if (!ask) return [name, method]
      return [name, (state: State, ...given: never[]) => (ask(state, given), method(state, ...given))]
    }),
  )
