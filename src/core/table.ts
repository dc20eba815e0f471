import { type LibraryDetails, withLibraryDetails } from './library-details.js'
import type { Column } from './column.js'
import { type Localised, type LocalisedName, namesOf } from './locale.js'
import { type Rule, type RuleColumn } from './rule.js'
import type { PlacedRow } from './placed-row.js'
import type { LogForm, RowStep, RowValues } from './row-forms.js'

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
/**
 * A colour, or why there is none: something that could contradict it was not read, or no tracker has
 * evidence.
 */
export type RagState = Rag | 'unknown' | 'none'
const ragOrder: Readonly<Record<RagState, number>> = { red: 0, amber: 1, unknown: 2, none: 3, green: 4 }
/** The place of a state in lists, the worst first; a state without a rule of its own comes before green. */
export const ragRank = (rag: RagState): number => ragOrder[rag] ?? ragOrder.none

/**
 * What a flag says of a date of its row: its own has passed and it is not done (`overdue`); that of a step of it has
 * (`stepOverdue`); a repeating one has (`missed`); or one is near (`soon`).
 */
type FlagMeaning = 'overdue' | 'stepOverdue' | 'missed' | 'soon'

/** A rule with a name and a colour. The sheet paints `column`; a red one tints the whole row too. */
export interface Flag {
  readonly key: string
  readonly name: Localised
  readonly rag: Rag
  /** Absent where it is about quality: a gap, a contradiction, a figure past its limit. */
  readonly means?: FlagMeaning
  readonly column: string
  readonly when: Rule
}

/**
 * A rule by which a row is evidence for the colour of its engagement, or of every open engagement of its
 * client.
 */
export interface Evidence {
  readonly key: string
  readonly name: Localised
  /** The setting that decides its colour; several rules may share one. */
  readonly kind: string
  /** The column from which the evidence is read: where its cell is blank, the row says nothing. */
  readonly column: string
  readonly when: Rule
  /** The rows that may be evidence at all; every row by default. */
  readonly among?: Rule
  /** Of the rows of one engagement only the newest by this date is evidence. */
  readonly latest?: string
  /**
   * Where this holds for the newest row, the evidence is the first row since which it has held without a
   * break.
   */
  readonly since?: Rule
  /** The column whose value is shown with it. */
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
  /** Its columns have only their own names, without the other words that people use. */
  readonly hasOwnWords?: true
  readonly flags: readonly Flag[]
  readonly evidence: readonly Evidence[]
  /** When a row is finished: done, dropped or put aside. Nothing of it is due any more then. */
  readonly over?: Rule
  /** Columns whose date says that a row is done, with any status. */
  readonly doneDates?: readonly string[]
  /** First letters of the ids of its rows. */
  readonly prefix: string
  /** Its sheet is made hidden, since people need it least. */
  readonly startsHidden?: true
  /** Only runs write its sheet: hidden, protected, and with every column marked. */
  readonly isLog?: true
  /** No run reads it unless it is needed. */
  readonly isReadOnDemand?: true
}

/** Whose work the rows of a tracker are, as emails list it. */
interface Work<K extends string = string> {
  /** The column that says who is responsible; null: the owner of the row's project. */
  readonly assignee: K | null
  /** The column that says what is to be done, where the name of the row is something else. */
  readonly title?: K
  /** The row waits for the client, since the date in this column. */
  readonly clientAskedOn?: K
  /** It does so only once it was asked for, until the date in this column; without one, always. */
  readonly clientAnsweredOn?: K
  /** Among equal dates the lower comes first; without one, in the order of the sheets after those with one. */
  readonly rank?: number
}

/** How the page about one client shows the rows that are about the client. */
interface ClientPage<K extends string = string> {
  /** The day that matters in a row: due, to be answered by, planned for. */
  readonly day?: K
  /**
   * In which list its rows wait, in addition to what is late and what comes: what is open, or what was said.
   */
  readonly list?: 'open' | 'talks'
  /** The lower comes first; without one, in the order of the sheets after those with one. */
  readonly rank?: number
}

/** What a row of a tracker is in other tools. */
interface Exported<K extends string = string> {
  /** The lower comes first in a file. */
  readonly rank: number
  readonly kind: Localised
  /** What an issue tracker calls it. */
  readonly issueType: 'Epic' | 'Task' | 'Bug'
  /** Columns that say what another tracker has under a field’s usual name. */
  readonly columns?: { readonly priority?: K; readonly start?: K }
}

/**
 * How a team's own sheet becomes a tracker: its contents may propose it and a person may choose it; only a person may
 * choose it, and no reading of any sheet knows its words; it is recognised and cannot be chosen; or neither.
 */
type Adoption = 'proposed' | 'chosen' | 'recognised' | 'never'

/** What a tracker says beyond its sheet. `K`: the keys of its columns. */
export interface TrackerFacts<K extends string = string> {
  /**
   * Through it the flags that say that a date has passed reach emails; null where no email lists its rows one
   * by one.
   */
  readonly work: Work<K> | null
  /** Absent where rows are not about one client. */
  readonly clientPage?: ClientPage<K>
  /** Absent where other tools have no such rows as work. */
  readonly exported?: Exported<K>
  readonly adoption: Adoption
  /** How likely a foreign sheet is this tracker before anything is found in it. */
  readonly priorWeight?: number
  /** Columns of which a foreign sheet must show one, where sheets of any kind have what names the row. */
  readonly mustShow?: readonly K[]
  /** What a row is called where a column says of what kind each one is, in lower case, joined by `|`. */
  readonly kindWords?: string
  /** A foreign sheet without a header for the title may have it found by its contents. */
  readonly hasPlainTitles?: true
  /** What runs make a derived column from: where that cannot be read, the derived one says nothing. */
  readonly madeFrom?: { readonly [Column in K]?: readonly K[] }
  /** Without any of the core trackers there is nothing to follow. */
  readonly isCore?: true
  /** A row gets its done date when a person sets its status to done. */
  readonly stampsDone?: true
  /** Absent where rows are not logged one by one. */
  readonly log?: LogForm<K>
  /**
   * By which values a row that is open when its project is closed is decided, where its cells can say it; `today` in a
   * date that is blank. Absent where rows do not end with their project.
   */
  readonly closing?: { readonly done?: RowValues<K>; readonly dropped?: RowValues<K> }
  /** What happens to a row, step by step. */
  readonly steps?: readonly RowStep<K>[]
}

/** A table in which a team follows something, as a template may show it. */
export interface Tracker<C extends Columns = Columns> extends Table<C>, TrackerFacts {}

/** A table without such a rule has no finished rows. */
const neverRule: Rule = { is: 'any', rules: [] }

interface Definition<C extends Columns> extends Pick<Table, 'startsHidden' | 'isLog' | 'isReadOnDemand'> {
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
  doneDates?: readonly (keyof C & string)[]
}

const columnRefs = <C extends Columns>(columns: C): ColumnRefs<C> =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, { column }])) as unknown as ColumnRefs<C>

/** Declares a table. A header without Chinese, an unknown column, or a date rule on a text column do not compile. */
export function defineTable<const C extends Columns>(definition: Definition<C>): Table<C> {
  const refs = columnRefs(definition.columns)
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

/** Declares a tracker: a table, and all that lists, emails and adoption need to know of it. */
export const tracker = <const C extends Columns>({
  listing,
  titleWords,
  steps,
  ...facts
}: Definition<C> &
  Omit<TrackerFacts<keyof C & string>, 'steps'> & {
    steps?: (column: ColumnRefs<C>, over: Rule) => readonly RowStep<keyof C & string>[]
  } & Required<Pick<LibraryDetails, 'listing'>> &
  Pick<LibraryDetails, 'titleWords'>): Tracker<C> => {
  const table = defineTable(facts) as Tracker<C>
  return withLibraryDetails(
    steps ? { ...table, steps: steps(columnRefs(facts.columns), table.over ?? neverRule) } : table,
    { listing, ...(titleWords && { titleWords }) },
  )
}

/** Every name that a table's sheet may have, its own first. */
export const acceptedSheetNames = (table: Pick<Table, 'name' | 'aliases'>): readonly string[] => [
  ...namesOf(table.name),
  ...table.aliases,
]
