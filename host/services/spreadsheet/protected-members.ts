/** Keeps a script from editing what somebody else protected. */
import { checkProtected } from '../../workbook/protected.js'
import type { Area } from '../../workbook/snapshot.js'
import { grownTo } from './range/arrangement.js'
import type { Desk, RangeState, SheetState } from './desk.js'

type Methods<State> = Record<string, (state: State, ...given: never[]) => unknown>

/** Members of a range that edit its cells. */
const editsCells =
  /^(?:set[A-Z]|clear|merge|breakApart$|sort$|insertCheckboxes$|removeCheckboxes$|check$|uncheck$|moveTo$)/

/** Members of a sheet that edit all of it, cells included. */
const editsAll = /^(?:clear(?:Contents|Formats|Notes)?|sort)$/
/** Members that edit the sheet itself, its name, tab, lines and rules, but no cell. */
const editsSheet =
  /^(?:set(?!Active|Current)[A-Z]|hide|show|unhide|autoResize|clearConditionalFormatRules|(?:insert|update|remove)Chart)/
/** Members that put lines in, take them out or move them, with the axis they do it on. */
const editsLines = /^(insert|delete|move)(Row|Column)s?(Before|After)?$/

type Ask<State> = (state: State, given: readonly unknown[]) => void

/** The members of a range, each asking first whether its cells may be edited. */
export const protectedRange = (desk: Desk, methods: Methods<RangeState>): Methods<RangeState> => {
  const own: Ask<RangeState> = (range) =>
    checkProtected(desk.sheet(range.sheet), desk.cells(range), desk.options.user)
  const target: Ask<RangeState> = (range, [destination]) => {
    const { sheet, area } = grownTo(desk, range, desk.rangeOf(destination))
    checkProtected(desk.sheet(sheet), area, desk.options.user)
  }
  return guarded(methods, (name) => {
    if (name === 'copyTo') return target
    if (name === 'moveTo') return (range, given) => (own(range, given), target(range, given))
    return editsCells.test(name) ? own : undefined
  })
}

/** The members of a sheet, each asking first whether what it edits may be edited. */
export const protectedSheet = (desk: Desk, methods: Methods<SheetState>): Methods<SheetState> => {
  const check = ({ id }: SheetState, area: Area | null): void =>
    checkProtected(desk.sheet(id), area, desk.options.user)
  return guarded(methods, (name) => {
    if (editsAll.test(name)) return (sheet) => check(sheet, desk.sheet(sheet.id).whole)
    if (name === 'appendRow')
      return (sheet, [values]) => {
        const row = desk.workbook.extent(sheet.id).rows + 1
        const lastColumn = Math.max(1, (values as unknown[]).length)
        check(sheet, { row, column: 1, lastRow: row, lastColumn })
      }
    if (editsSheet.test(name)) return (sheet) => check(sheet, null)
    const [, kind, axis, side] = editsLines.exec(name) ?? []
    if (kind === undefined) return undefined
    return (sheet, given) => check(sheet, linesEdited(desk, sheet, kind, axis as Axis, side, given))
  })
}

type Axis = 'Row' | 'Column'

/** The lines that a member takes out or moves; of those it puts in, the protected block that they would be part of. */
const linesEdited = (
  desk: Desk,
  { id }: SheetState,
  kind: string,
  axis: Axis,
  side: string | undefined,
  given: readonly unknown[],
): Area | null => {
  if (kind === 'move') {
    const { row, lastRow, column, lastColumn } = desk.cells(desk.rangeOf(given[0]))
    return axis === 'Row' ? linesOf(axis, row, lastRow) : linesOf(axis, column, lastColumn)
  }
  const [at, count = 1] = given as [number, number?]
  if (kind === 'delete') return linesOf(axis, at, at + count - 1)
  const before = side === 'After' ? at : at - 1
  const [first, last] = axis === 'Row' ? (['row', 'lastRow'] as const) : (['column', 'lastColumn'] as const)
  const split = desk
    .sheet(id)
    .protections.find(({ area }) => area && area[first] <= before && (area[last] ?? Infinity) > before)
  return split?.area ?? null
}

const linesOf = (axis: Axis, first: number, last: number): Area =>
  axis === 'Row'
    ? { row: first, lastRow: last, column: 1, lastColumn: null }
    : { row: 1, lastRow: null, column: first, lastColumn: last }

const guarded = <State>(
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
