/**
 * References by table and column (`Tasks[[#This Row],[Due]]`), which a file has in formulas beside Excel's
 * tables. The tables become plain cells, so the references become plain addresses.
 */
import { parseStructRef, tokenize } from '@borgar/fx'
import type { Workbook } from 'hucre'
import type { Area } from '../../workbook/snapshot.js'
import { fixedAreaName, parseArea, quoteSheet } from '../address.js'

interface Table {
  sheet: string
  area: Area
  columns: string[]
  totals: boolean
}

/** The tables of a workbook by name. */
export class Tables {
  private readonly tables = new Map<string, Table>()

  constructor(book: Pick<Workbook, 'sheets'>) {
    for (const sheet of book.sheets) {
      for (const { name, displayName, range, columns, showTotalRow } of sheet.tables ?? []) {
        const area = range === undefined ? undefined : parseArea(range)
        if (!area) continue
        this.tables.set((displayName ?? name).toLowerCase(), {
          sheet: sheet.name,
          area,
          columns: columns.map((column) => column.name.toLowerCase()),
          totals: showTotalRow === true,
        })
      }
    }
  }

  /** The formula of a cell with addresses instead of such references; those to unknown tables stay. */
  plain(formula: string, sheet: string, row: number): string {
    if (this.tables.size === 0 || !formula.includes('[')) return formula
    return tokenize(formula)
      .map(({ type, value }) =>
        type === 'structured' ? (this.resolveReference(value, sheet, row) ?? value) : value,
      )
      .join('')
  }

  private resolveReference(reference: string, sheet: string, row: number): string | undefined {
    const parsed = parseStructRef(reference)
    const table = parsed && this.tables.get((parsed.table ?? '').toLowerCase())
    if (!table) return undefined
    const { area } = table
    const [first, last = first] = (parsed.columns ?? []).map((name) =>
      table.columns.indexOf(name.toLowerCase()),
    )
    if (first === -1 || last === -1) return undefined
    const rows = rowsOf(parsed.sections ?? [], table, row)
    const name = fixedAreaName({
      ...rows,
      column: area.column + (first ?? 0),
      lastColumn: last === undefined ? area.lastColumn : area.column + last,
    })
    return table.sheet === sheet ? name : `${quoteSheet(table.sheet)}!${name}`
  }
}

/** Which rows of the table the sections name; its data when they name none. `row` is the row of the formula. */
const rowsOf = (sections: string[], { area, totals }: Table, row: number): Pick<Area, 'row' | 'lastRow'> => {
  const end = area.lastRow ?? area.row
  const data = { row: area.row + 1, lastRow: end - (totals ? 1 : 0) }
  const has = (name: string): boolean => sections.includes(name)
  if (has('this row')) return { row, lastRow: row }
  if (has('all')) return { row: area.row, lastRow: end }
  if (has('headers')) return { row: area.row, lastRow: has('data') ? data.lastRow : area.row }
  if (has('totals')) return { row: has('data') ? data.row : end, lastRow: end }
  return data
}
