import type { Ports } from '../../../ports.js'
import { isWorded, type WordedTable, wordsOfRow } from '../../../project/report/worded.js'
import { changes } from '../../../trackers/plan/changes.js'
import { issues } from '../../../trackers/plan/issues.js'
import { type Maybe } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { idOf, writeCells } from '../../refresh/writing.js'
import { ensureColumns } from '../../set-up/ensure-columns.js'
import { sayWhoIAm } from './person.js'

/** A row as a person words it for the client. */
export interface Wording {
  readonly table: WordedTable
  readonly id: string
  readonly text: string
  /** What the person saw there: a row that says something else by now is left as it is. */
  readonly was: string
  /** Who words it, as People names them; whoever sits at the desk where it is blank. */
  readonly by?: string
}
export interface Worded {
  readonly state: 'worded' | 'changed'
  /** What the row says now. */
  readonly text: string
  /** Who is stamped as having worded it; '' where nobody knows. */
  readonly by: string
}

/**
 * Words a row that a run opened for the client, and stamps who did so and when: from then on the client report shows
 * it. The row is found again by its id; what somebody else wrote there meanwhile stays.
 */
export function wordForClient(ports: Ports, sent: Wording): Maybe<Worded> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const { portfolio, tables } = opened.value
  const row = (portfolio.rows[sent.table] as readonly (typeof portfolio.rows)[WordedTable][number][]).find(
    (each) => idOf(each) === sent.id && sent.id !== '',
  )
  const open = tables.get(sent.table)
  if (row === undefined || open === undefined)
    return {
      ok: false,
      problems: [{ code: 'rowGone', table: sent.table, column: '', line: 0, found: sent.id }],
    }
  const now = wordsOfRow(sent.table, row) ?? ''
  if (now !== sent.was) return { ok: true, value: { state: 'changed', text: now, by: row.wordedBy ?? '' } }
  const by = sayWhoIAm(ports, portfolio, sent.by ?? '')
  const { title } = sent.table === 'changes' ? changes : issues
  const ready = ensureColumns(ports, open, ['wordedBy', 'wordedOn'])
  if (!ready.reading.writable) return { ok: false, problems: ready.reading.problems }
  // What a run opened the row with is kept beside the new words, so that it can still be told apart.
  const openedAs = row.openedAs === null && !isWorded(portfolio, sent.table, row) ? now : row.openedAs
  writeCells(ports, ready, [
    { id: sent.id, column: title, cell: sent.text },
    { id: sent.id, column: 'wordedBy', cell: by === '' ? null : by },
    { id: sent.id, column: 'wordedOn', cell: { day: portfolio.situation.today } },
    { id: sent.id, column: 'openedAs', cell: openedAs },
  ])
  return { ok: true, value: { state: 'worded', text: sent.text, by } }
}
