import type { RowPlace } from '../core/table.js'

/** Any row that people can name. */
export interface NamedRow {
  readonly id: string
  readonly at?: RowPlace
}

/** Rows by what people call them. */
export interface NameIndex<R> {
  /** The row with that id, else with that name ignoring case, width and spaces; `undefined` for null, '' and strangers. */
  find(nameOrId: string | null | undefined): R | undefined
  /** Names that several rows bear; {@link find} gives the first of them. Rows in the order of the sheet. */
  readonly duplicates: readonly { readonly name: string; readonly rows: readonly R[] }[]
}

/** A name as it is compared: without spaces, in lower case, full-width letters as plain ones. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/**
 * Finds rows by id or by what stands in their title column. Further columns (an e-mail address) are other names for
 * the same row: they yield to titles and are not reported when doubled.
 */
export function nameIndex<R extends NamedRow>(
  rows: readonly R[],
  titleColumn: keyof R & string,
  ...otherColumns: (keyof R & string)[]
): NameIndex<R> {
  const byId = new Map<string, R>()
  const byName = new Map<string, R[]>()
  for (const row of rows) {
    if (row.id !== '' && !byId.has(row.id)) byId.set(row.id, row)
    const key = keyOf(row[titleColumn])
    if (key === '') continue
    const namesakes = byName.get(key)
    if (namesakes) namesakes.push(row)
    else byName.set(key, [row])
  }
  const duplicates = [...byName.values()]
    .filter((namesakes) => namesakes.length > 1)
    .map((namesakes) => ({ name: String(namesakes[0]![titleColumn]), rows: namesakes }))
  for (const column of otherColumns)
    for (const row of rows) {
      const key = keyOf(row[column])
      if (key !== '' && !byName.has(key)) byName.set(key, [row])
    }
  // The same few names stand in thousands of rows.
  const known = new Map<string, R | undefined>()
  const find = (nameOrId: string | null | undefined): R | undefined => {
    if (nameOrId == null || nameOrId === '') return undefined
    if (!known.has(nameOrId))
      known.set(
        nameOrId,
        byId.get(nameOrId) ?? byId.get(nameOrId.trim()) ?? byName.get(nameKey(nameOrId))?.[0],
      )
    return known.get(nameOrId)
  }
  return { find, duplicates }
}

const keyOf = (value: unknown): string => (typeof value === 'string' ? nameKey(value) : '')
