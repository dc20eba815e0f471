import type { Locale } from '../../core/locale.js'
import type { Day } from '../../core/day.js'
import { ellipsize } from '../../core/text-length.js'
import type { AnyRow } from '../../domain/coverage.js'
import type { DayItem, DaySection } from '../../domain/day/day-list.js'
import { findActColumns, findRowActs, type RowActs } from '../../domain/day/row-acts.js'
import { findNextStep } from '../../domain/forms/row-steps.js'
import { countDaysLate, type FlaggedRow, getRaisedFlags } from '../../domain/status/flags.js'
import { commonTexts } from '../../text/common/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { Value } from '../commands/gates.js'
import type { OpenBook } from '../open-book.js'
import { flagName } from '../wording.js'

/** A piece of work with its place in its section, from 0. */
export interface PlacedItem extends DayItem {
  readonly index: number
}

/** A piece of work in a day's list, with what is needed to change it where it is read. */
export interface DayRow extends RowActs {
  readonly tracker: TrackerKey
  /** Blank where a run has not given it one yet: it cannot be changed or found again. */
  readonly id: string
  readonly section: DaySection
  /** Its place in its section, from 0. */
  readonly index: number
  readonly title: string
  readonly client: string
  readonly engagement: string
  readonly owner: string
  readonly due: Day | null
  readonly rag: 'red' | 'amber' | null
  /** Its flags, in words. */
  readonly why: string
  readonly waitingOn: 'client' | 'thirdParty' | null
  /** The name of its next step; blank where it has none. */
  readonly step: string
  /** What the cells hold that may be set, so that a change meets nobody else's. */
  readonly values: Readonly<Record<string, Value>>
}

/** The most characters of a title and of a name, and of a note that can be changed in a list. */
const [maxTitle, maxName, maxNote] = [200, 80, 300]

/** Rows of a day's list, for the person `me`; '' where nobody said who that is. */
export function describeDayRows(
  { contents }: OpenBook,
  items: readonly PlacedItem[],
  { locale, me }: { readonly locale: Locale; readonly me: string },
): readonly DayRow[] {
  const keys = new Set(items.map(({ work }) => work.table))
  const rowsByKey = new Map(
    [...keys].map((key) => {
      const rows = contents.rows[key] as unknown as readonly (AnyRow & FlaggedRow)[]
      return [key, new Map(rows.map((row) => [row.at.line, row]))] as const
    }),
  )
  const text = textOf(commonTexts, locale)
  return items.map(({ work, section, index }): DayRow => {
    const { table: key, due } = work
    const row = rowsByKey.get(key)!.get(work.line)!
    const raised = getRaisedFlags(trackerOf(key), row, contents.situation)
    const acts = findRowActs(contents, key, row, due, me)
    const why = raised.map((flag) =>
      flag.key === 'overdue'
        ? text.overdueBy(countDaysLate(row, contents.calendar, contents.situation.today, flag.column))
        : flagName(key, flag.key, locale),
    )
    return {
      tracker: key,
      id: work.id,
      section,
      index,
      title: ellipsize(work.title, maxTitle),
      client: ellipsize(work.client ?? '', maxName),
      engagement: ellipsize(work.engagement ?? '', maxName),
      owner: ellipsize(work.ownerNames.join(', '), maxName),
      due,
      rag: raised.some(({ rag }) => rag === 'red') ? 'red' : raised.length > 0 ? 'amber' : null,
      why: why.length === 0 ? '' : textOf(punctuation, locale).clauses(why),
      waitingOn: work.waitingOn,
      ...acts,
      step: findNextStep(contents, key, row)?.name[locale] ?? '',
      values: valuesOf(row, [
        ...Object.keys(acts.done ?? {}),
        acts.dueColumn,
        ...Object.values(findActColumns(contents, key)),
      ]),
    }
  })
}

/** The present values of columns, without those that cannot be read or are too long to be sent and returned. */
function valuesOf(row: AnyRow, columns: readonly (string | null)[]): Readonly<Record<string, Value>> {
  const readable = columns.filter(
    (column): column is string => column !== null && !row.at.unread.includes(column),
  )
  return Object.fromEntries(
    readable.flatMap((column) => {
      const value = (row[column] ?? null) as Value
      return typeof value === 'string' && value.length > maxNote ? [] : [[column, value]]
    }),
  )
}
