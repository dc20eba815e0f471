import { isBlank } from '../../../core/cell.js'
import { columnLetters } from '../../../core/formula.js'
import { headerSearchDepth } from '../../../core/sheet/locate-table.js'
import type { Ports } from '../../../ports.js'
import { openSheet } from '../../tables.js'
import { storedTables } from '../../stored-tables.js'
import type { TableKey } from '../../table-list.js'
import { ownSheetFor } from '../own-tracker.js'
import type { ResolvedAdoption } from '../resolve-adoption.js'
import { farCellReference, headerAt } from '../source-sheet.js'

/** Why the sheet cannot be the tracker's, by what other sheets of the workbook are; null when it can. */
export function reasonInWorkbook(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  { key, source, text }: ResolvedAdoption,
): string | null {
  const sheet = source.name
  const storedKeys = storedTables(ports.store) as readonly TableKey[]
  for (const each of storedKeys) {
    const name = openSheet(ports, each, source)?.name()
    if (name === undefined) continue
    if (each === key && name !== sheet) return text.trackerKept(name)
    if (each !== key && name === sheet) return text.sheetServes(sheet)
  }
  const ownName = storedKeys.includes(key) ? null : ownSheetFor(ports, key, source)
  if (ownName !== null && ownName !== sheet) return text.trackerKept(ownName)
  return null
}

/** Why what the sheet holds cannot be followed in place; null when it can. */
export function reasonInCells({
  source,
  isStacked,
  headerRow,
  columns,
  givenRows,
  text,
}: Pick<ResolvedAdoption, 'source' | 'isStacked' | 'headerRow' | 'columns' | 'text'> & {
  readonly givenRows: Pick<ResolvedAdoption['givenRows'], 'firstRow' | 'linesPerRow'>
}): string | null {
  const { grid } = source
  const withoutHeader = Object.values(columns).find((column) => headerAt(grid, headerRow, column) === '')
  if (withoutHeader !== undefined) return text.noHeaderAbove(columnLetters(withoutHeader))
  if (isStacked) return text.severalTables
  if (givenRows.linesPerRow === 2) return text.twoLines
  const linesBetween = grid.slice(headerRow, givenRows.firstRow - 1)
  if (linesBetween.some((line) => line.some((cell) => !isBlank(cell)))) return text.partLine
  const farCell = farCellReference(source)
  if (farCell !== null) return text.farCell(farCell)
  return headerRow > headerSearchDepth ? text.tooDeep(headerSearchDepth) : null
}
