import type { Column } from './column.js'
import { type Localised, type LocalisedName, namesOf } from './locale.js'
import { type Rule, type RuleColumn } from './rule.js'
import type { PlacedRow } from './placed-row.js'

type Columns = Readonly<Record<string, Column<any>>>

/** What a row holds: every column's value, or null where its cell is blank or cannot be read. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: K extends 'id' ? string : C[K] extends Column<infer V> ? V | null : never
}
export type Row<T> = T extends Table<infer C> ? PlacedRow<RowOf<C>> : never

/** A column of one table, known by its key. */
export interface ColumnRef<V, K extends string> extends RuleColumn<V> {
  readonly column: K
}
export type ColumnRefs<C extends Columns> = {
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

/** A rule by which a row speaks for the colour of its engagement, or of every open engagement of its client. */
export interface Evidence {
  readonly key: string
  readonly name: Localised
  /** What of the settings decides its colour; several rules may share one. */
  readonly kind: string
  /** The cell in which a row tells it: where that is blank, the row tells nothing. */
  readonly column: string
  readonly when: Rule
  /** The rows that may speak at all; every row by default. */
  readonly among?: Rule
  /** Of the rows of one engagement only the newest by this date speaks. */
  readonly latest?: string
  /** Where this holds for the newest, the first row speaks since which it has held without a break. */
  readonly since?: Rule
  /** The column whose value is said with it. */
  readonly said?: string
}

/** A tracker: everything there is to know about one sheet, as data. */
export interface Table<C extends Columns = Columns> {
  readonly key: string
  readonly name: LocalisedName
  /** Other names people give such a sheet. */
  readonly aliases: readonly string[]
  /** The column that people know a row by. */
  readonly title: string
  readonly columns: C
  /** Its columns go by their names alone, whatever other words people use. */
  readonly hasOwnWords?: true
  readonly flags: readonly Flag[]
  readonly evidence: readonly Evidence[]
  /** When a row is over: done, dropped or put aside. Nothing is owed any more then. */
  readonly over?: Rule
  /** First letters of the ids of its rows. */
  readonly prefix: string
}

/** Rows of a table that says no more are never over. */
const neverRule: Rule = { is: 'any', rules: [] }

/** Declares a tracker. A header without Chinese, an unknown column, or a date rule on a text column do not compile. */
export function defineTable<const C extends Columns>(definition: {
  key: string
  name: LocalisedName
  aliases?: readonly string[]
  title: keyof C & string
  prefix: string
  columns: C
  flags?: (
    column: ColumnRefs<C>,
    over: Rule,
  ) => readonly (Omit<Flag, 'column'> & { column: keyof C & string })[]
  evidence?: (
    column: ColumnRefs<C>,
    flag: (key: string) => Flag,
    over: Rule,
  ) => readonly (Omit<Evidence, 'column'> & { column: keyof C & string })[]
  over?: (column: ColumnRefs<C>) => Rule
}): Table<C> {
  const refs = Object.fromEntries(
    Object.keys(definition.columns).map((column) => [column, { column }]),
  ) as unknown as ColumnRefs<C>
  const over = definition.over?.(refs)
  const flags = definition.flags?.(refs, over ?? neverRule) ?? []
  return {
    ...definition,
    aliases: definition.aliases ?? [],
    flags,
    evidence:
      definition.evidence?.(refs, (key) => flags.find((flag) => flag.key === key)!, over ?? neverRule) ?? [],
    ...(over ? { over } : {}),
  } as Table<C>
}

/** Every name a table's sheet may bear, its own first. */
export const acceptedSheetNames = (table: Pick<Table, 'name' | 'aliases'>): readonly string[] => [
  ...namesOf(table.name),
  ...table.aliases,
]
