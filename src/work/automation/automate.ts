import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import { activeRules } from '../../project/automation.js'
import { choresTextIn } from '../../text/chores/index.js'
import { textIn } from '../../text/index.js'
import { automations, fitting } from '../../trackers/own/automations.js'
import { runAutomations } from './rules.js'
import { ensureTable } from '../set-up/ensure-table.js'
import type { Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { appendRows } from '../refresh/writing.js'

/**
 * The menu's "automation": adds the sheet of rules where there is none, every rule that makes sense being in it and
 * switched off; else carries out those that are switched on. Says which.
 */
export function automate(ports: Ports): Maybe<{ rules: number; active: number; changed: boolean }> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const text = choresTextIn(ports.desk.locale())
  const say = (message: string): void => ports.desk.toast(message, textIn(ports.desk.locale()).product)
  if (!book.tables.has('automations')) {
    const locale = ports.workbook.locale()
    const { trigger, action, active } = automations.columns
    const rows = fitting.flatMap(([when, then]) =>
      then.map((does): Record<string, Cell> => ({
        id: `${automations.prefix}-${when}-${does}`,
        trigger: trigger.write(when, locale),
        action: action.write(does, locale),
        active: active.write('no', locale),
      })),
    )
    appendRows(ports, ensureTable(ports, 'automations', book.tables), rows)
    say(text.rulesAdded(rows.length))
    return { ok: true, value: { rules: rows.length, active: 0, changed: false } }
  }
  const active = activeRules(book.portfolio).length
  const changed = runAutomations(ports, book) !== book
  if (changed) refreshBook(ports)
  say(active === 0 ? text.noRuleOn : changed ? text.rulesRun : text.rulesIdle)
  return { ok: true, value: { rules: book.portfolio.rows.automations.length, active, changed } }
}
