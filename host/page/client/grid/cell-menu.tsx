/** The right-click menu of the grid: rows, columns, sorting. */
import { sendChange } from '../actions.js'
import { clearSelection, copySelection } from '../edits.js'
import { MenuList, type MenuEntry } from '../frame/menu-list.js'
import { usePage, type Page } from '../page.js'
import { useText, type Text } from '../text.js'
import { areaOf } from '../geometry/selection.js'

export interface MenuPlace {
  x: number
  y: number
}

/** Lines with those on both sides, where hidden ones may begin. */
const widen = ({ sheet, at, count }: { sheet: number; at: number; count: number }) => ({
  sheet,
  at: Math.max(1, at - 1),
  count: count + 2,
})

/** What can be done to the rows and columns of the selection; used by the right-click menu and the Edit menu. */
export function cellActions(page: Page, text: Text): MenuEntry[] {
  const sheetView = page.sheetView
  const area = areaOf(page.selection, sheetView)
  const sheet = sheetView.id
  const rows = { sheet, at: area.row, count: area.lastRow - area.row + 1 }
  const columns = { sheet, at: area.column, count: area.lastColumn - area.column + 1 }
  const hiddenRows = sheetView.hiddenRows.some((row) => row >= area.row - 1 && row <= area.lastRow + 1)
  const hiddenColumns = sheetView.hiddenColumns.some(
    (column) => column >= area.column - 1 && column <= area.lastColumn + 1,
  )
  const act = (label: string, action: Parameters<typeof sendChange<'restructure'>>[2]): MenuEntry => ({
    label,
    run: () => void sendChange(page, 'restructure', action),
  })
  return [
    { label: text.copy, keys: 'Ctrl+C', run: () => void copySelection(page, null) },
    { label: text.clear, keys: 'Del', run: () => void clearSelection(page) },
    'line',
    act(text.insertRowAbove, { kind: 'insertRows', sheet, at: area.row, count: 1 }),
    act(text.insertRowBelow, { kind: 'insertRows', sheet, at: area.lastRow + 1, count: 1 }),
    act(text.deleteRows(rows.count), { kind: 'deleteRows', ...rows }),
    act(text.hideRows(rows.count), { kind: 'hideRows', ...rows }),
    ...(hiddenRows ? [act(text.showRows, { kind: 'showRows', ...widen(rows) })] : []),
    'line',
    act(text.insertColumnLeft, { kind: 'insertColumns', sheet, at: area.column, count: 1 }),
    act(text.insertColumnRight, { kind: 'insertColumns', sheet, at: area.lastColumn + 1, count: 1 }),
    act(text.deleteColumns(columns.count), { kind: 'deleteColumns', ...columns }),
    act(text.hideColumns(columns.count), { kind: 'hideColumns', ...columns }),
    ...(hiddenColumns ? [act(text.showColumns, { kind: 'showColumns', ...widen(columns) })] : []),
    'line',
    act(text.sortAscending, { kind: 'sort', sheet, column: area.column, ascending: true }),
    act(text.sortDescending, { kind: 'sort', sheet, column: area.column, ascending: false }),
  ]
}

export function CellMenu({ place, close }: { place: MenuPlace; close: () => void }) {
  const page = usePage()
  const text = useText()
  return <MenuList label={text.cellMenu} entries={cellActions(page, text)} at={place} close={close} />
}
