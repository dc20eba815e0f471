import { columnLetters } from '../../core/formula.js'
import type { Cell, Grid } from '../../core/cell.js'
import { formatCell, trimSpaces } from '../../core/cell.js'
import type { Problem } from '../../core/problem.js'
import type { Table } from '../../core/table.js'
import { type ResolvedRows, readResolvedRows } from '../../domain/adoption/resolved-rows.js'
import type { Ports } from '../../ports.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { libraryOf } from '../plan/library.js'
import { evaluateNamedSheet } from './read-adoption.js'
import { columnNumber, farCellReference, readLimit, readForeignSheet } from './source-sheet.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import type { Result } from '../open-book.js'

/** What a person wants done with a sheet that stands in the workbook. */
export interface AdoptionRequest {
  readonly sheet: string
  /** `over`: Milepost is laid over the sheet. `copy`: its rows go into a tracker beside it. */
  readonly how: 'over' | 'copy'
  /** As recognised, where nothing else is said. */
  readonly tracker: TrackerKey | null
  readonly headerRow: number | null
  /** The letters of the column of each field; null for a field the sheet does not have. */
  readonly columns: Readonly<Record<string, string | null>> | null
  readonly dryRun: boolean
  /** Adds people and parts that rows name and no tracker has. */
  readonly addNames: boolean
  /** Where the rows come from, for their ids: another tool, or the sheet itself. */
  readonly source: string | null
  /** Addresses of people who are added, by their names. */
  readonly addresses: Readonly<Record<string, string>>
}

/** A wish that can be carried out: every column settled. */
export interface ResolvedAdoption {
  readonly sheet: string
  readonly key: TrackerKey
  readonly table: Table
  readonly grid: Grid
  /** With what stands in cells merged over several lines said on each of them. */
  readonly carried: Grid
  readonly headerRow: number
  /** Column number of each field, from 1. */
  readonly columns: Readonly<Record<string, number>>
  readonly givenRows: ResolvedRows
  /** The address of a cell too far away from all others for the sheet to be followed; null when there is none. */
  readonly farCell: string | null
}

/** A refusal in words of its own. */
export const refuseAdoption = (sheet: string, why: string): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code: 'cannotAdopt', table: sheet, column: '', line: 0, found: why }],
})

/** The header of a column, '' where none stands. */
export const headerAt = (grid: Grid, line: number, column: number): string => {
  const cell: Cell = grid[line - 1]?.[column - 1] ?? null
  return cell === null ? '' : trimSpaces(formatCell(cell)).trim()
}

/**
 * Settles which column is which: what was sent, else what is recognised. Refused when the sheet is none that can be
 * followed, when a field that is in doubt was not chosen, and when one column was chosen for two fields.
 */
export function resolveAdoption(ports: Ports, request: AdoptionRequest): Result<ResolvedAdoption> {
  const text = adoptingTextIn(ports.ui.locale())
  const { sheet } = request
  if (!ports.workbook.sheetNames().includes(sheet)) return refuseAdoption(sheet, text.noSheet(sheet))
  if (isMadeByMilepost(sheet)) return refuseAdoption(sheet, text.ownSheet(sheet))
  const evaluation = evaluateNamedSheet(ports, sheet, ports.clock.now().day)
  const key = request.tracker ?? evaluation.tracker
  const headerRow = request.headerRow ?? evaluation.headerRow
  if (key === null || headerRow < 1) return refuseAdoption(sheet, text.noTable(sheet))
  const table = trackers[key] as Table
  const foreignSheet = readForeignSheet(ports, sheet)
  const { grid: read, carried: filledGrid } = foreignSheet
  const grid = read.slice(0, readLimit.lines)
  const isAsRecognised = evaluation.tracker === key && evaluation.headerRow === headerRow
  const sent = request.columns ?? {}
  const locale = ports.ui.locale()
  const nameOf = (field: string): string => table.columns[field]?.name[locale] ?? field
  const undecided = isAsRecognised ? evaluation.unsure.filter(({ field }) => !(field in sent)) : []
  if (undecided.length > 0)
    return {
      ok: false,
      problems: undecided.map(({ field, candidates }) => ({
        code: 'cannotAdopt',
        table: key,
        column: field,
        line: headerRow,
        found: text.choose(nameOf(field), candidates.map(columnLetters)),
      })),
    }
  const columns: Record<string, number> =
    isAsRecognised && request.columns === null ? { ...evaluation.columns } : {}
  for (const [field, letters] of Object.entries(sent)) {
    delete columns[field]
    if (letters === null || table.columns[field]?.derived) continue
    const column = columnNumber(letters)
    if (!(field in table.columns)) return refuseAdoption(sheet, text.noField(field))
    if (column < 1) return refuseAdoption(sheet, text.noColumn(letters))
    columns[field] = column
  }
  for (const [field, column] of Object.entries(columns)) {
    const other = Object.keys(columns).find((each) => each < field && columns[each] === column)
    if (other) return refuseAdoption(sheet, text.twice(columnLetters(column), nameOf(other), nameOf(field)))
  }
  if (columns[table.title] === undefined) return refuseAdoption(sheet, text.noTitle(nameOf(table.title)))
  const givenRows = readResolvedRows(
    { name: sheet, grid, carried: filledGrid! },
    table,
    { headerRow, columns },
    libraryOf(ports).headerWords,
  )
  return {
    ok: true,
    value: {
      sheet,
      key,
      table,
      grid,
      carried: filledGrid!,
      headerRow,
      columns,
      givenRows,
      farCell: farCellReference(foreignSheet),
    },
  }
}
