import { type Day, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Rag } from '../../core/table.js'
import { resolveOwners } from '../../domain/letters/readers.js'
import type { BookContents } from '../../domain/book-contents.js'
import { findNextStep } from '../../domain/forms/row-steps.js'
import { countDaysLate, listRaisedFlags } from '../../domain/status/flags.js'
import { isOpen } from '../../domain/status/openness.js'
import { type TrackerKey, trackerOf, trackers } from '../../trackers/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import { flagName } from '../wording.js'
import type { AnyRow, RelatedRow } from './related-rows.js'

/** A row about a client, as the dialog lists it; choices and reasons are in the asker's language. */
export interface ClientRow {
  readonly table: TrackerKey
  readonly tableName: string
  readonly id: string
  readonly title: string
  readonly engagement: string
  /** The day that matters: due, to be answered by, planned for. */
  readonly day: Day | null
  readonly owner: string
  readonly status: string
  /** Null when no flag is raised. */
  readonly rag: 'red' | 'amber' | null
  readonly why: string
  /** The name of its next step; blank where it has none. */
  readonly step: string
}
/** A list that may be cut, with its full number. */
export interface LimitedList<T = ClientRow> {
  readonly rows: readonly T[]
  readonly total: number
  /** What to say where there is none; '' where nothing was checked. */
  readonly none: string
}

/** More rows than this of one kind are counted, not listed. */
const maxRows = 100
export const limitList = <T>(all: readonly T[], none: string): LimitedList<T> => ({
  rows: all.slice(0, maxRows),
  total: all.length,
  none,
})

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
const dayOf = ({ table, row }: RelatedRow): Day | null =>
  (row[trackerOf(table).clientPage?.day ?? ''] ?? null) as Day | null

/** The worst colour of a row's flags; null when none is raised. */
export function ragOf({ table, row }: RelatedRow, { situation }: BookContents): Rag | null {
  const raisedFlags = listRaisedFlags(trackers[table], [row], situation)
  return raisedFlags.some(({ rag }) => rag === 'red') ? 'red' : raisedFlags.length > 0 ? 'amber' : null
}

/** One row as the dialog lists it. */
export function clientRow(each: RelatedRow, contents: BookContents, locale: Locale): ClientRow {
  const { table, row, engagement } = each
  const { situation, calendar } = contents
  const why = listRaisedFlags(trackers[table], [row], situation).map(({ flag, column }) =>
    flag === 'overdue' || flag === 'nextStepOverdue'
      ? textOf(commonTexts, locale).overdueBy(countDaysLate(row, calendar, situation.today, column))
      : flagName(table, flag, locale),
  )
  const rag = ragOf(each, contents)
  const owner = text(row['owner'] ?? row['accountManager'])
  return {
    table,
    tableName: trackers[table].name[locale],
    id: row.id,
    title: text(table === 'care' ? choiceLabel(table, row, 'kind', locale) : row[titleColumn(table)]),
    engagement: table === 'engagements' ? '' : engagement,
    day: dayOf(each),
    owner: textOf(punctuation, locale).list(resolveOwners(contents, owner).map(({ name }) => name)),
    status: choiceLabel(table, row, 'status', locale),
    rag: rag === 'green' ? null : rag,
    why: textOf(punctuation, locale).clauses(why),
    step: findNextStep(contents, table, row)?.name[locale] ?? '',
  }
}

/** What is to be done, where the name of the row is something else. */
const titleColumn = (table: TrackerKey): string => trackerOf(table).work?.title ?? trackers[table].title

/** A choice in the asker's language; '' where none can be read. */
export function choiceLabel(table: TrackerKey, row: AnyRow, column: string, locale: Locale): string {
  const columns = trackers[table].columns as Readonly<
    Record<string, { readonly choices?: Readonly<Record<string, Readonly<Record<Locale, string>>>> }>
  >
  return columns[column]?.choices?.[text(row[column])]?.[locale] ?? ''
}

const endedStates: Partial<Record<TrackerKey, readonly string[]>> = {
  requirements: ['delivered', 'rejected', 'nextCycle'],
  changes: ['implemented', 'dropped'],
}
/** Whether somebody still has to do something about a row. */
export function isPendingRow({ table, row }: RelatedRow): boolean {
  switch (table) {
    case 'requirements':
      return !endedStates[table]!.includes(text(row['status']))
    case 'changes':
      return (
        !endedStates[table]!.includes(text(row['status'])) &&
        row['implementedOn'] === null &&
        row['decision'] !== 'rejected' &&
        row['decision'] !== 'nextCycle'
      )
    case 'decisions':
      return row['chosen'] === null && row['decidedOn'] === null
    case 'contacts':
      return row['followUpOn'] !== null
    case 'clients':
      return row['nextStepDay'] !== null
    case 'pulses':
      return false
    default:
      return isOpen(trackers[table], row)
  }
}

/** How many days ahead something is coming. */
const comingDays = 14
const byDay = (a: ClientRow, b: ClientRow): number => (a.day ?? '9').localeCompare(b.day ?? '9')

/** What is late about a client, and what comes within two weeks; each by its day. */
export function lateAndComing(
  all: readonly RelatedRow[],
  contents: BookContents,
  locale: Locale,
): { late: ClientRow[]; coming: ClientRow[] } {
  const { today } = contents.situation
  const last = plusDays(today, comingDays)
  const row = (each: RelatedRow): ClientRow => clientRow(each, contents, locale)
  const red = new Set(all.filter((each) => ragOf(each, contents) === 'red'))
  const isNearby = all.filter((each) => {
    const day = dayOf(each)
    return (
      each.table !== 'changes' &&
      day !== null &&
      day >= today &&
      day <= last &&
      isPendingRow(each) &&
      !red.has(each)
    )
  })
  return { late: [...red].map(row).sort(byDay), coming: isNearby.map(row).sort(byDay) }
}
