/** Rows and columns of a sheet: putting in, taking out, moving, hiding, freezing, sizing. */
import { Refusal } from '../../../workbook/refusal.js'
import type { LiveSheet } from '../../../workbook/live.js'
import type { SpreadsheetContext, SheetState } from '../spreadsheet-context.js'

type Method = (sheet: SheetState, ...given: never[]) => unknown

/** What differs between rows and columns. */
const axes = [
  {
    one: 'Row',
    many: 'Rows',
    size: 'rows',
    sizes: 'heights',
    frozen: 'frozenRows',
    hidden: 'hiddenRows',
    usual: 21,
    extent: 'Height',
  },
  {
    one: 'Column',
    many: 'Columns',
    size: 'columns',
    sizes: 'widths',
    frozen: 'frozenColumns',
    hidden: 'hiddenColumns',
    usual: 100,
    extent: 'Width',
  },
] as const

/** The methods on rows and columns, which mirror each other. */
export const lineMembers = (context: SpreadsheetContext): Record<string, Method> => {
  const { workbook } = context
  const methods: Record<string, Method> = {}
  for (const { one, many, size, sizes, frozen, hidden, usual, extent } of axes) {
    const word = one.toLowerCase()
    const check = (sheet: LiveSheet, at: number, count: number, last = sheet[size]): void => {
      if (at < 1 || count < 1 || at + count - 1 > last) {
        throw new Refusal(`Those ${word}s are out of bounds.`)
      }
    }
    const insert = (id: number, at: number, count: number, like: number): void => {
      check(context.sheet(id), at, 1, context.sheet(id)[size] + 1)
      if (count < 1) throw new Refusal(`Those ${word}s are out of bounds.`)
      workbook[`insert${many}`](id, at, count, like)
    }
    const remove = (id: number, at: number, count: number): void => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      if (count === sheet[size]) throw new Refusal(`You can't delete all the ${word}s on the sheet.`)
      if (count === sheet[size] - sheet[frozen] && at > sheet[frozen]) {
        throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${word}s.`)
      }
      workbook[`delete${many}`](id, at, count)
    }
    const setHidden = (id: number, at: number, count: number, hide: boolean): void => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      for (let line = at; line < at + count; line++) {
        if (hide) sheet[hidden].add(line)
        else sheet[hidden].delete(line)
      }
      workbook.changed('looks')
    }
    const lineRange = (range: object): [sheet: number, at: number, count: number] => {
      const state = context.rangeOf(range)
      const cells = context.cells(state)
      const [first, last] = one === 'Row' ? [cells.row, cells.lastRow] : [cells.column, cells.lastColumn]
      return [state.sheet, first, last - first + 1]
    }
    const setSize = (id: number, at: number, count: number, pixels: number): object => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      for (let line = at; line < at + count; line++) {
        if (pixels === usual) sheet[sizes].delete(line)
        else sheet[sizes].set(line, pixels)
      }
      workbook.changed('looks')
      return context.makeSheet(id)
    }
    const define = (name: string, method: Method): void => void (methods[name] = method)
    define(`insert${one}Before`, ({ id }, at: number) => (insert(id, at, 1, at), context.makeSheet(id)))
    define(`insert${one}After`, ({ id }, at: number) => (insert(id, at + 1, 1, at), context.makeSheet(id)))
    define(
      `insert${many}Before`,
      ({ id }, at: number, n: number) => (insert(id, at, n, at), context.makeSheet(id)),
    )
    define(
      `insert${many}After`,
      ({ id }, at: number, n: number) => (insert(id, at + 1, n, at), context.makeSheet(id)),
    )
    define(`insert${many}`, ({ id }, at: number, n = 1 as never) => insert(id, at, n, at))
    define(`delete${one}`, ({ id }, at: number) => (remove(id, at, 1), context.makeSheet(id)))
    define(`delete${many}`, ({ id }, at: number, n: number) => remove(id, at, n))
    define(`hide${many}`, ({ id }, at: number, n = 1 as never) => setHidden(id, at, n, true))
    define(`show${many}`, ({ id }, at: number, n = 1 as never) => setHidden(id, at, n, false))
    define(`hide${one}`, (_, range: object) => setHidden(...lineRange(range), true))
    define(`unhide${one}`, (_, range: object) => setHidden(...lineRange(range), false))
    define(`is${one}HiddenByUser`, ({ id }, at: number) => context.sheet(id)[hidden].has(at))
    define(`move${many}`, ({ id }, range: object, to: number) => {
      const [sheet, at, count] = lineRange(range)
      if (sheet !== id) throw new Refusal(`The ${word}s to move are on another sheet.`)
      check(context.sheet(id), to, 1, context.sheet(id)[size] + 1)
      workbook[`move${many}`](id, at, count, to)
    })
    define(`getFrozen${many}`, ({ id }) => context.sheet(id)[frozen])
    define(`setFrozen${many}`, ({ id }, count: number) => {
      const sheet = context.sheet(id)
      if (count < 0 || count >= sheet[size]) {
        throw new Refusal(`You can't freeze all visible ${word}s on the sheet.`)
      }
      sheet[frozen] = count
      workbook.changed('looks')
    })
    define(`get${one}${extent}`, ({ id }, at: number) => context.sheet(id)[sizes].get(at) ?? usual)
    define(`set${one}${extent}`, ({ id }, at: number, pixels: number) => setSize(id, at, 1, pixels))
    define(`set${one}${extent}s`, ({ id }, at: number, n: number, pixels: number) =>
      setSize(id, at, n, pixels),
    )
    define(`autoResize${many}`, ({ id }) => context.makeSheet(id))
  }
  methods.setRowHeightsForced = methods.setRowHeights!
  methods.autoResizeColumn = ({ id }) => context.makeSheet(id)
  return methods
}
