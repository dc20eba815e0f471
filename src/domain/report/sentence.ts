import type { Day } from '../../core/day.js'
import type { Row } from '../../core/table.js'
import { type TrackerKey, type Trackers, trackers } from '../../trackers/index.js'

/** The columns of a tracker whose words are written for the client. */
export type ClientColumn<K extends TrackerKey> = {
  [C in keyof Trackers[K]['columns'] & string]: Trackers[K]['columns'][C] extends {
    readonly audience: 'client'
  }
    ? C
    : never
}[keyof Trackers[K]['columns'] & string]

declare const originBrand: unique symbol
/** The cell that something in a report comes from. Only {@link createFact} makes one, and only of a column for the client. */
export interface Origin {
  readonly [originBrand]: true
  readonly table: TrackerKey
  /** `''` of a row that was never refreshed. */
  readonly id: string
  /** The sheet's row number today. */
  readonly line: number
  readonly column: string
  /** Who worded it for the client; null where the row does not say. */
  readonly wordedBy: string | null
  readonly wordedOn: Day | null
}

/** A value of a report with the cells it comes from. */
export interface Fact<V> {
  readonly value: V
  readonly from: readonly Origin[]
}

declare const sentenceBrand: unique symbol
/** What a report says, with the cells it comes from; none where the words are all our own. */
export interface Sentence {
  readonly [sentenceBrand]: true
  readonly text: string
  readonly from: readonly Origin[]
}

/**
 * Columns that only the client's own page quotes, of rows that were put to the client for an answer, or that hold what
 * became of the client's own words. Reports do not.
 */
export const pageColumns = {
  engagements: ['sowVersion', 'sowLink'],
  milestones: ['acceptanceCriteria', 'version'],
  requirements: ['description', 'acceptanceCriteria'],
  people: ['email'],
} as const satisfies Partial<Record<TrackerKey, readonly string[]>>

type PageTracker = keyof typeof pageColumns

/** What a cell for the client's page holds; as {@link createFact}. */
export const createPageFact = <K extends PageTracker, C extends (typeof pageColumns)[K][number] & string>(
  table: K,
  row: Row<Trackers[K]>,
  column: C,
): Fact<string> | null => factOf(table, row, column) as Fact<string> | null

/** What a cell for the client holds; null when it is blank or cannot be read. Columns of the team do not compile. */
export const createFact = <K extends TrackerKey, C extends ClientColumn<K>>(
  table: K,
  row: Row<Trackers[K]>,
  column: C,
): Fact<NonNullable<Row<Trackers[K]>[C & keyof Row<Trackers[K]>]>> | null =>
  factOf(table, row, column) as never

function factOf(table: TrackerKey, row: object, column: string): Fact<unknown> | null {
  const { id, at, wordedBy, wordedOn, ...values } = row as unknown as {
    readonly id: string
    readonly at: { readonly line: number }
    readonly wordedBy?: string | null
    readonly wordedOn?: Day | null
  } & Readonly<Record<string, unknown>>
  const value = (values as Readonly<Record<string, unknown>>)[column] ?? null
  if (value === null) return null
  const isTitle = trackers[table].title === column
  const origin = {
    table,
    id,
    line: at.line,
    column,
    wordedBy: (isTitle && wordedBy) || null,
    wordedOn: (isTitle && wordedOn) || null,
  } as unknown as Origin
  return { value, from: [origin] }
}

/** Another value from the same cells. */
export const deriveFact = <V, W>({ from }: Fact<V>, value: W): Fact<W> => ({ value, from })

const createSentence = (text: string, from: readonly Origin[]): Sentence =>
  ({ text, from }) as unknown as Sentence

/** Words of our own, which say nothing of any row. */
export const createOwnSentence = (text: string): Sentence => createSentence(text, [])

/** What a cell says as it is typed; a sentence without words where it says nothing. */
export const quoteFact = (fact: Fact<string> | null): Sentence =>
  fact === null ? createOwnSentence('') : createSentence(fact.value, fact.from)

/** A sentence of ours about a value. */
export const describeFact = <V>({ value, from }: Fact<V>, words: (value: V) => string): Sentence =>
  createSentence(words(value), from)

/** A sentence of ours around others. */
export const combineSentences = (
  words: (...texts: string[]) => string,
  ...parts: readonly Sentence[]
): Sentence =>
  createSentence(
    words(...parts.map(({ text }) => text)),
    parts.flatMap(({ from }) => from),
  )
