import type { RowPlace } from '../core/placed-row.js'
import { groupBy } from '../core/group-by.js'
import { memoize } from '../core/memoize.js'
import { splitNames } from '../core/rule.js'

/** Any row that people can name. */
export interface NamedRow {
  readonly id: string
  readonly at?: RowPlace
}

/** Rows by what people call them. */
export interface NameIndex<R> {
  /**
   * The row with that id, else the only one with that name ignoring case, width and spaces; `undefined` for
   * null, '', names that no row has and names that several rows have. Of the latter `isMatch` may leave one.
   */
  find(nameOrId: string | null | undefined, isMatch?: (row: R) => boolean): R | undefined
  /** The row with that id, else every row with that name, in the order of the sheet. */
  findAll(nameOrId: string | null | undefined): readonly R[]
  /** Whether several rows have that name, so that it does not say which of them is meant. */
  isAmbiguous(nameOrId: string | null | undefined): boolean
  /** Names that several rows have. Rows in the order of the sheet. */
  readonly duplicates: readonly { readonly name: string; readonly rows: readonly R[] }[]
  /** The names in one cell, in order, each as {@link find} takes it. */
  split(cell: string | null): readonly string[]
}

/** A name as it is compared: without spaces, in lower case, full-width letters as plain ones. */
export const toNameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/**
 * Finds rows by id or by the text of their title column. Further columns (an email address) are other names
 * for the same row: titles come before them, and they are not reported when two rows have the same. Rows that
 * share title and address are one person listed twice, so that the first of them is found by either.
 */
export function createNameIndex<R extends NamedRow>(
  rows: readonly R[],
  titleColumn: keyof R & string,
  ...otherColumns: (keyof R & string)[]
): NameIndex<R> {
  const byId = new Map<string, R>()
  for (const row of rows) if (row.id !== '' && !byId.has(row.id)) byId.set(row.id, row)
  const byName = groupBy(rows, (row) => normalizedText(row[titleColumn]) || undefined)
  const duplicates = [...byName.values()]
    .filter((namesakes) => namesakes.length > 1)
    .map((namesakes) => ({ name: String(namesakes[0]![titleColumn]), rows: namesakes }))
  for (const { name, rows: namesakes } of duplicates)
    if (otherColumns.some((column) => haveSameText(namesakes, column)))
      byName.set(toNameKey(name), namesakes.slice(0, 1))
  for (const column of otherColumns)
    for (const row of rows) {
      const key = normalizedText(row[column])
      if (key !== '' && !byName.has(key)) byName.set(key, [row])
    }
  // The same few names are in thousands of rows.
  const cache = new Map<string, readonly R[]>()
  const findAll = (nameOrId: string | null | undefined): readonly R[] => {
    if (nameOrId == null || nameOrId === '') return []
    return memoize(cache, nameOrId, () => {
      const row = byId.get(nameOrId) ?? byId.get(nameOrId.trim())
      return row ? [row] : (byName.get(toNameKey(nameOrId)) ?? [])
    })
  }
  return {
    findAll,
    find: (nameOrId, isMatch) => {
      const found = findAll(nameOrId)
      if (found.length <= 1 || !isMatch) return found.length === 1 ? found[0] : undefined
      const matching = found.filter(isMatch)
      return matching.length === 1 ? matching[0] : undefined
    },
    isAmbiguous: (nameOrId) => findAll(nameOrId).length > 1,
    duplicates,
    split: splitNames,
  }
}

/** What a cell names a row by: its name where no other row has it, else its id. */
export const referenceName = <R extends NamedRow & { readonly name: string | null }>(
  names: NameIndex<R>,
  row: R,
): string => (row.name !== null && names.find(row.name) === row ? row.name : row.id || (row.name ?? ''))

const haveSameText = <R>(rows: readonly R[], column: keyof R & string): boolean => {
  const key = normalizedText(rows[0]![column])
  return key !== '' && rows.every((row) => normalizedText(row[column]) === key)
}

const normalizedText = (value: unknown): string => (typeof value === 'string' ? toNameKey(value) : '')
