import { sheetsOf } from '../../tables.js'
import type { Ports } from '../../../ports.js'
import { isWorded, type WordedTable, rowText } from '../../../domain/report/worded-row.js'
import { changes } from '../../../trackers/plan/changes.js'
import { issues } from '../../../trackers/plan/issues.js'
import { type Result } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import { idOf, writeCells } from '../../refresh/write-cells.js'
import { ensureColumns } from '../../set-up/ensure-columns.js'
import { storeCurrentPerson } from './current-person.js'
import { refuse } from '../../refuse.js'

/** A row with a person's words for the client. */
export interface WordingRequest {
  readonly table: WordedTable
  readonly id: string
  readonly text: string
  /** What the person saw there: a row whose content has changed since is left as it is. */
  readonly was: string
  /** Who words it, by the name in People; the person at the computer where it is blank. */
  readonly by?: string
}
export interface WordingReply {
  readonly state: 'worded' | 'changed'
  /** What the row says now. */
  readonly text: string
  /** Who is stamped as its author; '' where that is unknown. */
  readonly by: string
}

/**
 * Words a row that a run opened for the client, and stamps who did so and when: from then on the client
 * report shows it. The row is found again by its id; what somebody else wrote there meanwhile stays.
 */
export function wordForClient(ports: Ports, request: WordingRequest): Result<WordingReply> {
  const bookResult = refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents, tables } = bookResult.value
  const row = (contents.rows[request.table] as readonly (typeof contents.rows)[WordedTable][number][]).find(
    (each) => idOf(each) === request.id && request.id !== '',
  )
  const open = tables.get(request.table)
  if (row === undefined || open === undefined) return refuse('rowGone', request.table, '', request.id)
  const currentWords = rowText(request.table, row) ?? ''
  if (currentWords !== request.was)
    return { ok: true, value: { state: 'changed', text: currentWords, by: row.wordedBy ?? '' } }
  const personName = storeCurrentPerson(ports, contents, request.by ?? '')
  const { title } = request.table === 'changes' ? changes : issues
  const openWithColumns = ensureColumns(ports, open, ['wordedBy', 'wordedOn'], sheetsOf(tables))
  if (!openWithColumns.reading.writable) return { ok: false, problems: openWithColumns.reading.problems }
  // The words with which a run opened the row stay beside the new ones, so that both can still be
  // distinguished.
  const openedAs =
    row.openedAs === null && !isWorded(contents, request.table, row) ? currentWords : row.openedAs
  writeCells(ports, openWithColumns, [
    { id: request.id, column: title, cell: request.text },
    { id: request.id, column: 'wordedBy', cell: personName === '' ? null : personName },
    { id: request.id, column: 'wordedOn', cell: { day: contents.situation.today } },
    { id: request.id, column: 'openedAs', cell: openedAs },
  ])
  return { ok: true, value: { state: 'worded', text: request.text, by: personName } }
}
