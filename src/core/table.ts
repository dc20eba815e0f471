import type { Column } from './column.js'
import type { Localised } from './locale.js'
import type { Rule } from './rule.js'

type Columns = Readonly<Record<string, Column<any>>>

/** What a row holds: every column's value, or null where its cell is blank or cannot be read. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: K extends 'id' ? string : C[K] extends Column<infer V> ? V | null : never
}
export type Row<T> = T extends Table<infer C> ? Entry<RowOf<C>> : never

/** Where a row stands and which of its cells could not be read. Lines move; only ids may be remembered. */
export interface RowPlace {
  readonly line: number
  readonly unread: readonly string[]
}
export type Entry<R> = R & { readonly at: RowPlace }

/** A column as rules speak of it; the value's type lets a date rule refuse a text column. */
export interface Ref<V> {
  readonly column: string
  readonly value?: V
}
/** A column of one table, known by its key. */
export interface ColumnRef<V, K extends string> extends Ref<V> {
  readonly column: K
}
export type Refs<C extends Columns> = {
  readonly [K in keyof C & string]: ColumnRef<C[K] extends Column<infer V> ? V : never, K>
}

export type Rag = 'red' | 'amber' | 'green'
/** A colour, or why there is none: something that could contradict it was not read, or no tracker tells anything. */
export type RagState = Rag | 'unknown' | 'none'

/** A rule with a name and a colour. The sheet paints `column`; a red one tints the whole row too. */
export interface Flag {
  readonly key: string
  readonly name: Localised
  readonly rag: Rag
  readonly column: string
  readonly when: Rule
}

/** A tracker: everything there is to know about one sheet, as data. */
export interface Table<C extends Columns = Columns> {
  readonly key: string
  readonly name: Localised
  /** Other names people give such a sheet. */
  readonly aliases: readonly string[]
  /** The column that people know a row by. */
  readonly title: string
  readonly columns: C
  readonly flags: readonly Flag[]
  /** First letters of the ids of its rows. */
  readonly prefix: string
}

/** Declares a tracker. A header without Chinese, an unknown column, or a date rule on a text column do not compile. */
export function table<const C extends Columns>(definition: {
  key: string
  name: Localised
  aliases?: readonly string[]
  title: keyof C & string
  prefix: string
  columns: C
  flags?: (column: Refs<C>) => readonly (Omit<Flag, 'column'> & { column: keyof C & string })[]
}): Table<C> {
  const refs = Object.fromEntries(
    Object.keys(definition.columns).map((column) => [column, { column }]),
  ) as unknown as Refs<C>
  return { ...definition, aliases: definition.aliases ?? [], flags: definition.flags?.(refs) ?? [] }
}

/** Every name a table's sheet may bear, its own in each language first. */
export const sheetNames = (table: Pick<Table, 'name' | 'aliases'>): readonly string[] => [
  table.name.en,
  table.name['zh-CN'],
  ...table.aliases,
]
