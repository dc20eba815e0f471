/** A row of an export, and its row in the file, from 1. */
export interface ExportRow {
  readonly cells: readonly string[]
  readonly row: number
}

/** An export as one table. */
export interface ExportLayout {
  readonly headers: readonly string[]
  readonly rows: readonly ExportRow[]
  /** The name of the board above it; '' where there is none. */
  readonly board: string
  /** Lines with contents that are no rows, by their row in the file. */
  readonly leftOut: readonly ExportRow[]
  /** People of a second table, by name. */
  readonly people: readonly { readonly name: string; readonly email: string | null }[]
}

export const filledCells = (line: readonly string[] | undefined): readonly string[] =>
  (line ?? []).filter((cell) => cell.trim() !== '')

/** The lines below the headers, one a row; blank lines are none. */
export function readPlainLayout(lines: readonly (readonly string[])[], header: number): ExportLayout {
  const place = (cells: readonly string[], index: number): ExportRow => ({ cells, row: index + 1 })
  const numbered = lines.map(place)
  return {
    headers: lines[header]!,
    rows: numbered.slice(header + 1).filter(({ cells }) => filledCells(cells).length > 0),
    board: '',
    leftOut: numbered.slice(0, header).filter(({ cells }) => filledCells(cells).length > 0),
    people: [],
  }
}
