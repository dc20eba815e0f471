/** How well the columns of a sheet go with the fields of a tracker. */
import type { Cell } from '../../../core/cell.js'
import { type Choices, findChoiceKey } from '../../../core/choices.js'
import type { Table } from '../../../core/table.js'
import { weights } from '../weights.js'
import type { ColumnProfile } from './column-profile.js'
import type { FieldScores } from './dictionary.js'
import { findLateField, findOwnerField } from '../decisive-fields.js'
import { isActualDay, namesList, namesOtherSide, saysHowFar } from './header-meaning.js'
import type { HeaderReader } from './header-reader.js'
import { scoreContents } from './score-contents.js'

/** One column: its number, its header, and what it holds. */
export interface SourceColumn {
  readonly column: number
  /** The header, after the group above it where there is one; '' where there is none. */
  readonly header: string
  /** Cells from all parts of the table; those of one line have the same place in every column. */
  cells(): readonly (Cell | undefined)[]
  profile(): ColumnProfile
}

/** A column that may be a field. */
export interface ColumnMatch {
  readonly field: string
  readonly source: SourceColumn
  /** What the header alone says; 0 where only the contents speak for it. */
  readonly headerScore: number
  readonly score: number
}

/** The columns that are taken, by field and by number. */
export class TakenColumns {
  readonly #byField = new Map<string, ColumnMatch>()
  readonly #byColumn = new Map<number, ColumnMatch>()

  matches(): ColumnMatch[] {
    return [...this.#byField.values()]
  }
  ofField(field: string): ColumnMatch | undefined {
    return this.#byField.get(field)
  }
  ofColumn(column: number): ColumnMatch | undefined {
    return this.#byColumn.get(column)
  }
  isFree({ field, source: { column } }: ColumnMatch): boolean {
    return !this.#byField.has(field) && !this.#byColumn.has(column)
  }
  take(match: ColumnMatch): void {
    this.release(this.ofField(match.field))
    this.release(this.ofColumn(match.source.column))
    this.#byField.set(match.field, match)
    this.#byColumn.set(match.source.column, match)
  }
  release(match: ColumnMatch | undefined): void {
    if (!match) return
    this.#byField.delete(match.field)
    this.#byColumn.delete(match.source.column)
  }
}

/** A header for numbers of rows. */
const numberPattern = /(#|№|\bno\.?|\bnumber|号|编号)\s*$/i

const namesParent = (header: string): boolean => /\bparent\b|^(父|上级)/i.test(header)

/** The fields that a header names, without those that it cannot be meant for. */
function listPossibleFields(table: Table, header: string, fields: FieldScores): [string, number][] {
  const [late, owner] = [findLateField(table), findOwnerField(table)]
  const isNumber = numberPattern.test(header)
  const isOfOthers = namesOtherSide(header)
  const done = isActualDay(header) ? table.doneDates?.[0] : late
  const isDone = (field: string): boolean => field === late || (field === 'status' && !saysHowFar(header))
  return [...fields].flatMap(([field, score]): [string, number][] => {
    // “Job #” numbers what “Job” names.
    if ((isNumber && field === table.title && score < 1) || (isOfOthers && field === owner)) return []
    // “Parent task” names what a row is part of.
    if (field === table.title && namesParent(header)) return []
    // What happened is never late: the actual end is the date on which it was done.
    if (!isDone(field) || done === late) return [[field, score]]
    return !done || fields.has(done) ? [] : [[done, score]]
  })
}

/** Whether “OK” is on every line below that header, which says nothing of how far one is. */
const holdsOneMark = ({ header, profile }: SourceColumn): boolean => {
  const { filled, lines, distinct, ticks } = profile()
  return /^(ok|x)$/i.test(header.trim()) && filled === lines && distinct === 1 && ticks === 0
}

/** Whether a column names lists whose names are no states: a board has one for each state, others one for each part. */
export const isGroupList = ({ header, profile }: SourceColumn): boolean => {
  const { filled, statuses, ticks } = profile()
  return namesList(header) && filled > 0 && statuses < 0.5 && ticks < 0.5
}

/** What the header and the cells together say against a column as that of the state. */
const weighState = (source: SourceColumn): number =>
  holdsOneMark(source) ? 0 : isGroupList(source) ? weights.statuses.ofGroups : 1

/** The fields that a column's header may name, weighed by its contents. */
export function matchColumn(
  table: Table,
  source: SourceColumn,
  reader: HeaderReader,
  { mayBeForm }: { readonly mayBeForm: boolean },
): ColumnMatch[] {
  if (source.header === '') return []
  const fields: FieldScores = reader.fields(table, source.header)
  return listPossibleFields(table, source.header, fields).map(([field, headerScore]) => ({
    field,
    source,
    headerScore,
    score:
      headerScore *
      scoreField(table, field, source) *
      (mayBeForm && field === table.title && holdsLabels(source, reader) ? weights.titles.labels : 1) *
      (field === 'status' ? weighState(source) : 1),
  }))
}

/** Whether the cells of a column are words for columns, as the labels of a form are. */
function holdsLabels({ cells }: SourceColumn, reader: HeaderReader): boolean {
  const texts = cells().filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  return texts.length > 1 && texts.filter(reader.isWord).length >= texts.length * weights.titles.atLabels
}

/** How well a column's contents go with a field of the tracker. */
export function scoreField(table: Table, field: string, { cells, profile }: SourceColumn): number {
  const { kind, refersTo, choices } = table.columns[field]!
  if (field === 'status' && choices && holdsChoices(cells(), choices)) return weights.statuses.known
  return scoreContents(
    { field, kind, refersTo, isTitle: field === table.title, hasOwner: 'owner' in table.columns },
    profile(),
  )
}

/** Whether at least half of the filled cells are choices of the tracker, under any of their names. */
function holdsChoices(cells: readonly (Cell | undefined)[], choices: Choices): boolean {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  const known = texts.filter((text) => findChoiceKey(choices, text) !== undefined)
  return texts.length > 0 && known.length >= texts.length * weights.statuses.atKnown
}

/** A match by the contents alone. */
export const matchOfContents = (
  field: string,
  source: SourceColumn,
  score: number = weights.columns.byContents,
): ColumnMatch => ({ field, source, headerScore: 0, score })
