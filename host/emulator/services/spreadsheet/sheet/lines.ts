/** Rows and columns of a sheet: inserting, deleting, moving, hiding, freezing, sizing. */
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

type Axis = (typeof axes)[number]

/** The edits of rows, or of columns. */
const createEdits = (context: SpreadsheetContext, axis: Axis) => {
  const { workbook } = context
  const { one, many, size, sizes, frozen, hidden, usual } = axis
  const word = one.toLowerCase()
  const check = (sheet: LiveSheet, at: number, count: number, last = sheet[size]): void => {
    if (at < 1 || count < 1 || at + count - 1 > last) throw new Refusal(`Those ${word}s are out of bounds.`)
  }
  return {
    insert: (id: number, at: number, count: number, like: number): void => {
      check(context.sheet(id), at, 1, context.sheet(id)[size] + 1)
      if (count < 1) throw new Refusal(`Those ${word}s are out of bounds.`)
      workbook[`insert${many}`](id, at, count, like)
    },
    remove: (id: number, at: number, count: number): void => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      if (count === sheet[size]) throw new Refusal(`You can't delete all the ${word}s on the sheet.`)
      if (count === sheet[size] - sheet[frozen] && at > sheet[frozen]) {
        throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${word}s.`)
      }
      workbook[`delete${many}`](id, at, count)
    },
    move: (id: number, [sheet, at, count]: Lines, to: number): void => {
      if (sheet !== id) throw new Refusal(`The ${word}s to move are on another sheet.`)
      check(context.sheet(id), to, 1, context.sheet(id)[size] + 1)
      workbook[`move${many}`](id, at, count, to)
    },
    /** Adds lines to the hidden ones, or removes them from those. */
    setHidden: (how: 'add' | 'delete', ...[id, at, count]: Lines): void => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      for (let line = at; line < at + count; line++) sheet[hidden][how](line)
      workbook.changed('looks')
    },
    setSize: (id: number, at: number, count: number, pixels: number): object => {
      const sheet = context.sheet(id)
      check(sheet, at, count)
      for (let line = at; line < at + count; line++) {
        if (pixels === usual) sheet[sizes].delete(line)
        else sheet[sizes].set(line, pixels)
      }
      workbook.changed('looks')
      return context.makeSheet(id)
    },
    freeze: (id: number, count: number): void => {
      const sheet = context.sheet(id)
      if (count < 0 || count >= sheet[size]) {
        throw new Refusal(`You can't freeze all visible ${word}s on the sheet.`)
      }
      sheet[frozen] = count
      workbook.changed('looks')
    },
  }
}

type Lines = [sheet: number, at: number, count: number]

/** The lines that a range is on. */
const linesOf = (context: SpreadsheetContext, { one }: Axis, range: object): Lines => {
  const state = context.rangeOf(range)
  const cells = context.cells(state)
  const [first, last] = one === 'Row' ? [cells.row, cells.lastRow] : [cells.column, cells.lastColumn]
  return [state.sheet, first, last - first + 1]
}

/** The methods on rows, or on columns. */
const axisMembers = (context: SpreadsheetContext, axis: Axis): Record<string, Method> => {
  const { one, many, sizes, frozen, hidden, usual, extent } = axis
  const { insert, remove, move, setHidden, setSize, freeze } = createEdits(context, axis)
  const insertAndAnswer = (id: number, at: number, count: number, like: number): object => {
    insert(id, at, count, like)
    return context.makeSheet(id)
  }
  return {
    [`insert${one}Before`]: ({ id }, at: number) => insertAndAnswer(id, at, 1, at),
    [`insert${one}After`]: ({ id }, at: number) => insertAndAnswer(id, at + 1, 1, at),
    [`insert${many}Before`]: ({ id }, at: number, n: number) => insertAndAnswer(id, at, n, at),
    [`insert${many}After`]: ({ id }, at: number, n: number) => insertAndAnswer(id, at + 1, n, at),
    [`insert${many}`]: ({ id }, at: number, n = 1 as never) => insert(id, at, n, at),
    [`delete${one}`]: ({ id }, at: number) => {
      remove(id, at, 1)
      return context.makeSheet(id)
    },
    [`delete${many}`]: ({ id }, at: number, n: number) => remove(id, at, n),
    [`hide${many}`]: ({ id }, at: number, n = 1 as never) => setHidden('add', id, at, n),
    [`show${many}`]: ({ id }, at: number, n = 1 as never) => setHidden('delete', id, at, n),
    [`hide${one}`]: (_, range: object) => setHidden('add', ...linesOf(context, axis, range)),
    [`unhide${one}`]: (_, range: object) => setHidden('delete', ...linesOf(context, axis, range)),
    [`is${one}HiddenByUser`]: ({ id }, at: number) => context.sheet(id)[hidden].has(at),
    [`move${many}`]: ({ id }, range: object, to: number) => move(id, linesOf(context, axis, range), to),
    [`getFrozen${many}`]: ({ id }) => context.sheet(id)[frozen],
    [`setFrozen${many}`]: ({ id }, count: number) => freeze(id, count),
    [`get${one}${extent}`]: ({ id }, at: number) => context.sheet(id)[sizes].get(at) ?? usual,
    [`set${one}${extent}`]: ({ id }, at: number, pixels: number) => setSize(id, at, 1, pixels),
    [`set${one}${extent}s`]: ({ id }, at: number, n: number, pixels: number) => setSize(id, at, n, pixels),
    [`autoResize${many}`]: ({ id }) => context.makeSheet(id),
  }
}

/** The methods on rows and columns, which correspond to each other. */
export const lineMembers = (context: SpreadsheetContext): Record<string, Method> => {
  const [rows, columns] = axes.map((axis) => axisMembers(context, axis))
  return {
    ...rows,
    ...columns,
    setRowHeightsForced: rows!.setRowHeights!,
    autoResizeColumn: ({ id }) => context.makeSheet(id),
  }
}
