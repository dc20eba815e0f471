/** Tables (ListObjects): carried over where their header is still there, since Excel refuses a file in which it is not. */
import { overlaps } from '../../workbook/area.js'
import type { Area, SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName } from '../address.js'
import { XmlElement } from '../package/xml.js'
import type { AddressFollower } from './follow.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Attributes that mean the same in every file; the others point at styles, queries and maps of the original. */
const carriedTableAttributes = new Set([
  'name',
  'displayName',
  'headerRowCount',
  'totalsRowCount',
  'totalsRowShown',
  'comment',
])
const carriedColumnAttributes = new Set(['id', 'name', 'totalsRowFunction', 'totalsRowLabel'])

const selectAttributes = (element: XmlElement, names: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries([...element.attributes].filter(([name]) => names.has(name)))

/** A header in a cell spells line breaks as they are, a column's name as an escape. */
const readHeader = (name: string): string =>
  name.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

const isSameText = (one: string, other: string): boolean =>
  one.replaceAll('\r\n', '\n').replaceAll('\r', '\n') ===
  other.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

/** Whether every header cell still holds its column's name, as text of its own. */
const areHeadersUnchanged = (sheet: SheetSnapshot, area: Area, columns: readonly string[]): boolean =>
  columns.every((name, at) => {
    const cell = sheet.cells[area.row]?.[area.column + at]
    return (
      cell !== undefined &&
      cell.f === undefined &&
      typeof cell.v === 'string' &&
      isSameText(cell.v, readHeader(name))
    )
  })

/** A column of a table: formulas over other sheets are left out, since those may be called otherwise now. */
const rewriteColumn = (column: XmlElement): XmlElement => {
  const formulas = column.elements.filter(({ local }) => /^(calculatedColumn|totalsRow)Formula$/.test(local))
  const stay = formulas.filter(({ text }) => !text.includes('!'))
  const own = selectAttributes(column, carriedColumnAttributes)
  const lacksFormula =
    own['totalsRowFunction'] === 'custom' && !stay.some(({ local }) => local === 'totalsRowFormula')
  const { totalsRowFunction: _, ...without } = own
  return XmlElement.of('tableColumn', lacksFormula ? without : own, ...stay)
}

/** Filters by colour point at looks of the original file. */
const rewriteFilter = (filter: XmlElement | undefined, area: Area, totals: number): XmlElement[] => {
  if (filter === undefined) return []
  const columns = filter
    .children('filterColumn')
    .filter(
      (column) => !column.elements.some(({ local }) => local === 'colorFilter' || local === 'iconFilter'),
    )
  const shown = { ...area, lastRow: area.lastRow! - (totals > 0 ? 1 : 0) }
  return [XmlElement.of('autoFilter', { ref: areaName(shown) }, ...columns)]
}

/** Whether the sheet can have the table in the area: Excel refuses a file with one that it cannot. */
const canBeTable = (
  table: XmlElement,
  sheet: SheetSnapshot,
  area: Area,
  names: readonly string[],
  taken: ReadonlySet<string>,
): boolean => {
  const headers = Number(table.attribute('headerRowCount') ?? 1)
  const totals = Number(table.attribute('totalsRowCount') ?? 0)
  return (
    area.lastColumn! - area.column + 1 === names.length &&
    area.lastRow! - area.row + 1 > headers + totals &&
    !taken.has((table.attribute('displayName') ?? '').toLowerCase()) &&
    !sheet.merges.some((merge) => overlaps(merge, area)) &&
    !(sheet.filter && overlaps(sheet.filter, area)) &&
    (headers === 0 || areHeadersUnchanged(sheet, area, names))
  )
}

/** The table as XML for the new file, numbered `id`; `undefined` where it cannot be a table there. */
export const rewriteTable = (
  table: XmlElement,
  sheet: SheetSnapshot,
  follower: AddressFollower,
  id: number,
  taken: ReadonlySet<string>,
): string | undefined => {
  const area = follower.area(table.attribute('ref') ?? '', sheet.id)
  const columns = table.child('tableColumns')?.children('tableColumn') ?? []
  const names = columns.map((column) => column.attribute('name') ?? '')
  if (!area || area.lastRow === null || area.lastColumn === null) return undefined
  if (!canBeTable(table, sheet, area, names, taken)) return undefined
  const hasHeader = Number(table.attribute('headerRowCount') ?? 1) !== 0
  const totals = Number(table.attribute('totalsRowCount') ?? 0)
  const style = table.child('tableStyleInfo')
  const own = selectAttributes(table, carriedTableAttributes)
  const made = XmlElement.of(
    'table',
    { xmlns: main, id, ...own, ref: areaName(area) },
    ...(hasHeader ? rewriteFilter(table.child('autoFilter'), area, totals) : []),
    XmlElement.of('tableColumns', { count: names.length }, ...columns.map(rewriteColumn)),
    ...(style ? [style] : []),
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${made.toString()}`
}
