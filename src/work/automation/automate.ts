import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import { listActiveRules } from '../../domain/automation.js'
import { choreTexts } from '../../text/chores/index.js'
import { loadText } from '../plan/library.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { automations, fittingActions } from '../../trackers/own/automations.js'
import { runAutomations } from './rules.js'
import { ensureTable } from '../set-up/ensure-table.js'
import type { Result } from '../open-book.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendRows } from '../refresh/append-rows.js'

/**
 * The menu's "automation": adds the sheet of rules where there is none, with every useful rule in it and
 * switched off; else carries out those that are switched on. Says which.
 */
export function automate(ports: Ports): Result<{ rules: number; active: number; changed: boolean }> {
  const bookResult = refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const text = loadText(ports, choreTexts, ports.ui.locale())
  const toast = (message: string): void =>
    ports.ui.toast(message, textOf(commonTexts, ports.ui.locale()).product)
  if (!book.tables.has('automations')) {
    const locale = ports.spreadsheet.locale()
    const { trigger, action, active } = automations.columns
    const rows = fittingActions.flatMap(([when, then]) =>
      then.map((thenAction): Record<string, Cell> => ({
        id: `${automations.prefix}-${when}-${thenAction}`,
        trigger: trigger.write(when, locale),
        action: action.write(thenAction, locale),
        active: active.write('no', locale),
      })),
    )
    appendRows(ports, ensureTable(ports, 'automations', book.tables), rows)
    toast(text.rulesAdded(rows.length))
    return { ok: true, value: { rules: rows.length, active: 0, changed: false } }
  }
  const active = listActiveRules(book.contents).length
  const changed = runAutomations(ports, book) !== book
  if (changed) refreshBook(ports)
  toast(active === 0 ? text.noRuleOn : changed ? text.rulesRun : text.rulesIdle)
  return { ok: true, value: { rules: book.contents.rows.automations.length, active, changed } }
}
