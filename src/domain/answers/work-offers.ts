import type { AnswerTarget, Offer } from '../../core/answers/published-page.js'
import { plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import type { AnyRow } from '../coverage.js'
import { nextWorkdays } from '../day/next-workdays.js'
import { findActColumns, findRowActs } from '../day/row-acts.js'
import type { WorkItem } from '../letters/open-work.js'

/** How far ahead a date may be that is typed on a page. */
const maxDaysAhead = 730

/** A text that is longer is not sent to a page to be compared: it is compared with nothing. */
const maxExpectedText = 300

/** Who has to act instead of us, as a column names them, in a language. */
const listWaitingChoices = (key: TrackerKey, column: string, locale: Locale) =>
  Object.entries(trackerOf(key).columns[column]!.choices ?? {})
    .filter(([value]) => value !== 'us')
    .map(([value, label]) => ({ value, label: label[locale], detail: '' }))

/** The row of a piece of work. */
export const rowOfWork = (
  { rows }: Pick<BookContents, 'rows'>,
  { table, id }: Pick<WorkItem, 'table' | 'id'>,
) => (rows[table] as unknown as readonly AnyRow[]).find((row) => id !== '' && row.id === id)

/** What the owner of a piece of work may answer about it, and what its cells hold now; null where it is nothing. */
export function listWorkOffers(
  contents: BookContents,
  item: WorkItem,
  { locale, name }: { readonly locale: Locale; readonly name: string },
): { readonly offers: readonly Offer[]; readonly target: AnswerTarget } | null {
  const row = rowOfWork(contents, item)
  if (row === undefined) return null
  const { today } = contents.situation
  const { done, dueColumn } = findRowActs(contents, item.table, row, item.due, name)
  const { owner, waiting, notes } = findActColumns(contents, item.table)
  const dates = nextWorkdays(contents)
  const offers: Offer[] = [
    ...(done === null ? [] : [{ act: 'done', input: null } as const]),
    ...(dueColumn === null
      ? []
      : [
          {
            act: 'move',
            input: {
              kind: 'day',
              from: today,
              to: plusDays(today, maxDaysAhead),
              suggested: [...new Set([dates.one, dates.three, dates.nextWeek])].sort(),
            },
          } as const,
        ]),
    ...(waiting === null
      ? []
      : [
          {
            act: 'wait',
            input: { kind: 'choice', choices: listWaitingChoices(item.table, waiting, locale) },
          } as const,
        ]),
    ...(owner === null ? [] : [{ act: 'notMine', input: { kind: 'text', isRequired: false } } as const]),
    ...(notes === null ? [] : [{ act: 'note', input: { kind: 'text', isRequired: true } } as const]),
  ]
  if (offers.length === 0) return null
  const columns = [...Object.keys(done ?? {}), dueColumn, waiting, owner]
  return { offers, target: { tracker: item.table, id: item.id, expect: expectedCells(row, columns) } }
}

/** What cells hold, without those that cannot be read or are too long to be compared. */
export const expectedCells = (
  row: AnyRow,
  columns: readonly (string | null)[],
  maxText = maxExpectedText,
): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      if (column === null || row.at.unread.includes(column)) return []
      const value = (row[column] ?? null) as string | number | null
      return typeof value === 'string' && value.length > maxText ? [] : [[column, value] as const]
    }),
  )
