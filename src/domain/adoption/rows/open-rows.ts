/** What shows that a row is open whose status is a word that nobody knows. */
import type { Day } from '../../../core/day.js'
import { groupBy } from '../../../core/group-by.js'
import type { Table } from '../../../core/table.js'
import { kindOfChoice } from '../choice-meanings.js'
import { findLateField } from '../decisive-fields.js'
import type { AdoptedRow } from '../types.js'

/** Shares that are whole but for rounding. */
const completeShare = 0.9995

/** Whether a row says that it is done, by a day or by its share done. */
export const isMarkedFinished = ({ doneDates }: Pick<Table, 'doneDates'>, { values }: AdoptedRow): boolean =>
  (doneDates ?? []).some((field) => field in values) ||
  Number(values['percentComplete'] ?? 0) >= completeShare

/**
 * Work is seldom done before its day: so many rows whose day is to come show that their word does not mean done; one does
 * where another word surely does.
 */
const minAhead = 2
const minShareAhead = 0.5

/**
 * Tells of a row with an unknown status whether the sheet shows that it is open: a part of it is done, or its word is
 * that of rows whose day is to come. A row without a day of completion may as well be cancelled.
 */
export function createOpenRows(
  table: Table,
  rows: readonly AdoptedRow[],
  today: Day,
): (row: AdoptedRow) => boolean {
  const late = findLateField(table)
  const byWord = groupBy(rows, wordOf)
  const hasDone = [...byWord.keys()].some((word) => kindOfChoice(word) === 'done')
  const isOpenWord = (those: readonly AdoptedRow[]): boolean => {
    const days = those.flatMap(({ values }) => values[late ?? ''] ?? [])
    const ahead = days.filter((day) => String(day) >= today).length
    return ahead >= (hasDone ? 1 : minAhead) && ahead >= days.length * minShareAhead
  }
  const openWords = new Set([...byWord].flatMap(([word, those]) => (isOpenWord(those) ? [word] : [])))
  const choices = table.columns['status']?.choices ?? {}
  // Two columns that disagree are no unknown word.
  return (row) =>
    !(wordOf(row) in choices) && (Number(row.values['percentComplete']) > 0 || openWords.has(wordOf(row)))
}

const wordOf = ({ values }: AdoptedRow): string => String(values['status'] ?? '')
