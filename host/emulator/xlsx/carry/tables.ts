/** Tables (ListObjects): carried over where their header is still there, since Excel refuses a file in which it is not. */
import { overlaps } from '../../workbook/area.js'
import type { Area, SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName } from '../address.js'
import {
  readAttributes,
  listElementAttributes,
  splitElement,
  escapeXml,
  readLocalName,
  createStartTagPattern,
} from '../package/markup.js'
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

const tag = (name: string, all: Record<string, string | number>, inside = ''): string => {
  const spelled = Object.entries(all).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  return inside === '' ? `<${name}${spelled.join('')}/>` : `<${name}${spelled.join('')}>${inside}</${name}>`
}

const selectAttributes = (all: Record<string, string>, names: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))

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
const rewriteColumn = (xml: string): string => {
  const { inside } = splitElement(xml)
  const formulas = inside.filter((each) => /^(calculatedColumn|totalsRow)Formula$/.test(readLocalName(each)))
  const stay = formulas.filter((each) => !each.includes('!'))
  const own = selectAttributes(
    readAttributes(createStartTagPattern('tableColumn').exec(xml)?.[1] ?? ''),
    carriedColumnAttributes,
  )
  const custom =
    own['totalsRowFunction'] === 'custom' && !stay.some((each) => readLocalName(each) === 'totalsRowFormula')
  const { totalsRowFunction: _, ...without } = own
  return tag('tableColumn', custom ? without : own, stay.join(''))
}

/** Filters by colour point at looks of the original file. */
const rewriteFilter = (xml: string | undefined, area: Area, totals: boolean): string => {
  if (xml === undefined) return ''
  const columns = splitElement(xml).inside.filter(
    (each) =>
      readLocalName(each) === 'filterColumn' && !each.includes('colorFilter') && !each.includes('iconFilter'),
  )
  const shown = { ...area, lastRow: area.lastRow! - (totals ? 1 : 0) }
  return tag('autoFilter', { ref: areaName(shown) }, columns.join(''))
}

/** The table as XML for the new file, numbered `id`; `undefined` where it cannot be a table there. */
export const rewriteTable = (
  xml: string,
  sheet: SheetSnapshot,
  follower: AddressFollower,
  id: number,
  taken: ReadonlySet<string>,
): string | undefined => {
  const own = readAttributes(createStartTagPattern('table').exec(xml)?.[1] ?? '')
  const area = follower.area(own['ref'] ?? '', sheet.id)
  const { inside } = splitElement(xml)
  const find = (name: string): string | undefined => inside.find((each) => readLocalName(each) === name)
  const columns = find('tableColumns') ?? ''
  const names = listElementAttributes(columns, 'tableColumn').map(({ name }) => name ?? '')
  const headers = Number(own['headerRowCount'] ?? 1)
  const totals = Number(own['totalsRowCount'] ?? 0)
  if (!area || area.lastRow === null || area.lastColumn === null) return undefined
  const fits =
    area.lastColumn - area.column + 1 === names.length &&
    area.lastRow - area.row + 1 > headers + totals &&
    !taken.has((own['displayName'] ?? '').toLowerCase()) &&
    !sheet.merges.some((merge) => overlaps(merge, area)) &&
    !(sheet.filter && overlaps(sheet.filter, area)) &&
    (headers === 0 || areHeadersUnchanged(sheet, area, names))
  if (!fits) return undefined
  const style = listElementAttributes(xml, 'tableStyleInfo')[0]
  const body =
    (headers === 0 ? '' : rewriteFilter(find('autoFilter'), area, totals > 0)) +
    tag('tableColumns', { count: names.length }, splitElement(columns).inside.map(rewriteColumn).join('')) +
    (style ? tag('tableStyleInfo', style) : '')
  const all = { xmlns: main, id, ...selectAttributes(own, carriedTableAttributes), ref: areaName(area) }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag('table', all, body)}`
}
