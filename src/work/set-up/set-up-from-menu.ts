import type { Ports } from '../../ports.js'
import { trackerKeys } from '../../trackers/index.js'
import { choreTexts } from '../../text/chores/index.js'
import { commonTexts } from '../../text/common/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import type { Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { refusedWrites } from '../refresh/unwritten.js'
import { forgetTables, storedTables } from '../stored-tables.js'
import { allTables, coreTables, type TableKey } from '../table-list.js'
import { openSheets } from '../tables.js'
import { formatProblems } from '../wording.js'
import { type SetUp, setUp } from './set-up.js'

/** Trackers that were in the workbook and that set-up did not make again: somebody deleted them on purpose. */
function forgetDeleted(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): TableKey[] {
  const sheets = openSheets(ports)
  const deletedKeys = trackerKeys.filter((key) => storedTables(ports.store).includes(key) && !sheets.has(key))
  if (deletedKeys.length > 0) forgetTables(ports.store, deletedKeys)
  return deletedKeys
}

/** The menu's set-up: says what was done, and what is missed no more. */
export function setUpFromMenu(ports: Ports): Result<SetUp> {
  const result = setUp(ports)
  if (!result.ok) return result
  const refused = refusedWrites(ports.cells)
  if (refused.length > 0) return { ok: false, problems: refused }
  const forgottenKeys = forgetDeleted(ports)
  const locale = ports.ui.locale()
  const text = textOf(commonTexts, locale)
  const { sheets, columns, changes, anew: recreatedKeys, problems } = result.value
  const tableNames = (keys: readonly TableKey[]): string =>
    text.tableNames(keys.map((key) => allTables[key].name))
  const summary = sheets + columns === 0 && changes > 0 ? text.setUpRepaired : text.setUpDone(sheets, columns)
  const isNew = sheets >= coreTables.length
  const messages = [
    ...(recreatedKeys.length > 0
      ? [loadText(ports, choreTexts, locale).recreated(tableNames(recreatedKeys))]
      : []),
    ...(forgottenKeys.length > 0
      ? [loadText(ports, choreTexts, locale).setUpForgotten(tableNames(forgottenKeys))]
      : []),
    summary,
    ...(problems.length > 0 ? [formatProblems(ports, problems, locale)] : []),
    ...(isNew ? [text.setUpNext] : []),
  ]
  ports.ui.toast(textOf(punctuation, locale).sentences(messages), text.product)
  return result
}
