import { type Cell, formatCell, isBlank } from '../../core/cell.js'
import { isMarked } from '../../core/sheet/layout.js'
import { type TableLocation, locateTable } from '../../core/sheet/locate-table.js'
import type { SheetSurvey } from '../../core/sheet/sheet-change.js'
import type { Table } from '../../core/table.js'
import type { Ports } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { headerNote } from '../header-note.js'
import type { AdoptionRecord } from './adoption-record.js'
import { isOwnValue } from './is-own-value.js'

/** A sheet that is followed in place, with everything that is on its cells. */
export interface FollowedCells {
  readonly survey: SheetSurvey
  readonly formulas: readonly (readonly string[])[]
  readonly notes: readonly (readonly string[])[]
}

/** A column of a table, where it is in the sheet. */
interface FieldColumn {
  readonly key: string
  readonly column: number
  /** What its header says now. */
  readonly header: string
}

/** A column that Milepost added. */
export interface AddedColumn extends FieldColumn {
  /** Somebody typed into it. */
  readonly isTyped: boolean
}

/** The columns of a followed sheet, by who made them. */
export interface ColumnsByMaker {
  readonly headerLine: number
  readonly added: readonly AddedColumn[]
  readonly team: readonly FieldColumn[]
}

/** Tells the columns that Milepost added from the team's own, wherever they are by now and whatever their headers say. */
export function locateAdditions(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  table: Table,
  cells: FollowedCells,
  record: AdoptionRecord | null,
): ColumnsByMaker {
  const { survey, notes } = cells
  const location = locateTable(table, survey.cells, survey.marks, aliasesFor(ports.library))
  const ownNotes = new Map(Object.keys(table.columns).map((key) => [key, headerNote(ports, table.key, key)]))
  const headerLine = Math.max(1, findNotedLine(notes, ownNotes) || location.headerLine)
  const headers = survey.cells[headerLine - 1] ?? []
  const headerOf = (column: number): string => formatCell(headers[column - 1] ?? null)
  const noted = (key: string): number[] =>
    (notes[headerLine - 1] ?? []).flatMap((note, index) =>
      note !== '' && note === ownNotes.get(key) ? [index + 1] : [],
    )
  const fields = Object.keys(table.columns).flatMap((key) => {
    const column = placeOf(key, noted(key), survey.marks.get(key), location)
    return column === undefined ? [] : [{ key, column, header: headerOf(column) }]
  })
  const isAdded = ({ key, column }: FieldColumn): boolean =>
    record !== null
      ? !record.fields.includes(key)
      : key === 'id' || noted(key).includes(column) || (notes[headerLine - 1]?.[column - 1] ?? '') !== ''
  const added = fields.filter(isAdded)
  const idColumn = added.find(({ key }) => key === 'id')?.column
  return {
    headerLine,
    team: fields.filter((field) => !isAdded(field)),
    added: added.map((field) => ({
      ...field,
      isTyped: isTypedInto(field, table, cells, headerLine, idColumn),
    })),
  }
}

/** A column by its note, which goes where its cells go, else by its mark; former versions did not mark free notes. */
function placeOf(
  key: string,
  noted: readonly number[],
  marked: number | undefined,
  { columns }: TableLocation,
): number | undefined {
  if (marked !== undefined && (noted.length !== 1 || noted.includes(marked))) return marked
  if (noted.length === 1) return noted[0]
  return isMarked(key) ? undefined : columns.get(key)
}

/** The line that has most of our notes; 0 where none has. */
function findNotedLine(notes: FollowedCells['notes'], ownNotes: ReadonlyMap<string, string>): number {
  const texts = new Set([...ownNotes.values()].filter((note) => note !== ''))
  const counts = notes.map((line) => line.filter((note) => texts.has(note)).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? 0 : counts.indexOf(most) + 1
}

/**
 * Whether anything in an added column is a person's: a formula or a note anywhere; in a column that Milepost fills in,
 * what it would not write or what is beside no row of its own; in the others anything but the header.
 */
function isTypedInto(
  { key, column }: FieldColumn,
  table: Table,
  { survey, formulas, notes }: FollowedCells,
  headerLine: number,
  idColumn: number | undefined,
): boolean {
  const isOwnId = (cell: Cell): boolean => formatCell(cell).startsWith(`${table.prefix}-`)
  const hasId = (line: readonly Cell[]): boolean =>
    idColumn !== undefined && isOwnId(line[idColumn - 1] ?? null)
  const { derived } = table.columns[key]!
  const isOurs = (cell: Cell, line: readonly Cell[]): boolean =>
    key === 'id' ? isOwnId(cell) : derived && hasId(line) && isOwnValue(table, key, cell)
  return (
    formulas.some((line) => (line[column - 1] ?? '') !== '') ||
    notes.some((line, index) => index !== headerLine - 1 && (line[column - 1] ?? '') !== '') ||
    survey.cells.some((line, index) => {
      const cell = line[column - 1] ?? null
      return index !== headerLine - 1 && !isBlank(cell) && !(index >= headerLine && isOurs(cell, line))
    })
  )
}
