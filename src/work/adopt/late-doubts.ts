import type { Locale } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import { findLateField } from '../../domain/adoption/decisive-fields.js'
import type { SheetAnswer } from '../../domain/adoption/sheet-answer.js'
import type { AdoptionProblemCode, SheetAdoption } from '../../domain/adoption/types.js'
import { trackers } from '../../trackers/index.js'
import { latenessFields } from './reason-to-copy.js'

/** Problems that leave unread a cell that decides whether a row is late. */
const unreadCodes: readonly AdoptionProblemCode[] = [
  'ambiguousDay',
  'turnedDay',
  'noYear',
  'notADay',
  'errorValue',
]

/** Fields of which a row is late or finished, besides those of the flags. */
const listDecidingFields = (table: Table): string[] => [
  ...latenessFields(table),
  ...(table.doneDates ?? []),
  'percentComplete',
]

/**
 * What leaves open which rows are late: how many cells were not read, and the names of the fields that a person is asked
 * about. `unread` is null where no column says when a row is due.
 */
export function describeLateDoubts(
  { tracker, columns, unsure, doubtfulWords, rows, late, problems, because }: SheetAdoption,
  locale: Locale,
): Pick<SheetAnswer, 'unread' | 'undecided'> {
  // No date of a deal is one by which work is due.
  if (tracker === null || because === 'sales') return { unread: null, undecided: [] }
  const table = trackers[tracker] as Table
  const lateField = findLateField(table)
  const askedFields = listDecidingFields(table).filter((each) => unsure.some(({ field }) => field === each))
  if (lateField === undefined) return { unread: null, undecided: [] }
  const isDueKnown = columns[lateField] !== undefined
  if (!isDueKnown && !askedFields.includes(lateField)) return { unread: null, undecided: [] }
  // A status that is a report counts as open; a word of which a person is asked what it means counts as nothing.
  const { choices = {} } = table.columns['status'] ?? {}
  const lateLines = new Set(late.map(({ line }) => line))
  const hasUnknownStatus =
    doubtfulWords.length > 0 ||
    rows.some(
      ({ line, values: { status } }) =>
        lateLines.has(line) && status !== undefined && !(String(status) in choices),
    )
  const undecided = [...new Set([...askedFields, ...(hasUnknownStatus ? ['status'] : [])])]
  const turnedFields = unsure.flatMap(({ field, why }) => (why === 'turnedDays' ? [field] : []))
  const latenessKeys = latenessFields(table)
  const unreadable = problems.filter(
    ({ code, field }) =>
      unreadCodes.includes(code) &&
      latenessKeys.includes(field) &&
      !(code === 'turnedDay' && turnedFields.includes(field)),
  )
  return {
    unread: isDueKnown ? unreadable.reduce((sum, { count }) => sum + count, 0) : null,
    undecided: undecided.map((field) => table.columns[field]!.name[locale]),
  }
}
