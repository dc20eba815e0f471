/** Where a row is and which of its cells could not be read. Lines move; only ids may be remembered. */
export interface RowPlace {
  readonly line: number
  readonly unread: readonly string[]
  /** Columns that the sheet does not have; none where it was not checked. */
  readonly absent?: readonly string[]
}

export type PlacedRow<R> = R & { readonly at: RowPlace }

/** The cell of a row as text; null for anything else. */
export const textOfColumn = (row: Readonly<Record<string, unknown>>, column: string): string | null => {
  const cell = row[column]
  return typeof cell === 'string' ? cell : null
}
