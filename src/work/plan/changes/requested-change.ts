import { createNameIndex } from '../../../domain/names.js'
import type { Store } from '../../../ports.js'
import type { Change } from '../../../trackers/plan/changes.js'
import { movedDaysOf, separateFormulas } from '../back-plan/moved-days.js'
import { findEngagement } from '../engagement-rows.js'
import { isImplemented } from '../change-status.js'
import type { Result, OpenBook } from '../../open-book.js'
import { type ChangeFacts, factsOf, type RequestedChange } from './change-commands.js'
import { effectOfChange } from './change-effect.js'
import { type PendingKey, readPending, unfinishedDays } from './pending.js'
import { refuse } from '../../refuse.js'

/** Where the days of a change are stored until all of them have moved. */
export const pendingKeyOf = (row: Change): PendingKey => ({ kind: 'change', id: row.id })

/** The change request of an id or of its words, with its engagement and what it moves. */
export function findRequestedChange(store: Store, book: OpenBook, named: string): Result<RequestedChange> {
  const { rows, calendar, situation } = book.contents
  const byWords = createNameIndex(rows.changes, 'content')
  const row = byWords.find(named)
  if (!row) {
    const lines = byWords.findAll(named).map(({ at }) => at.line)
    const [first = 0] = lines
    return lines.length > 1
      ? {
          ok: false,
          problems: [
            { code: 'ambiguousName', table: 'changes', column: 'content', line: first, found: named, lines },
          ],
        }
      : refuse('unknownReference', 'changes', 'content', named)
  }
  const engagementResult = findEngagement(book, row.engagement ?? '')
  if (!engagementResult.ok)
    return book.contents.byName.engagements.isAmbiguous(row.engagement)
      ? engagementResult
      : refuse('unknownReference', 'changes', 'engagement', row.engagement ?? '', row.at.line)
  const { delivery, name, at } = engagementResult.value.row
  if (delivery === null) return refuse('required', 'engagements', 'delivery', name ?? '', at.line)
  if (row.impactDays === null && !isImplemented(row))
    return refuse('required', 'changes', 'impactDays', '', row.at.line)
  const shared = { row, engagementRows: engagementResult.value }
  const pending = readPending<ChangeFacts>(store, pendingKeyOf(row))
  if (pending) {
    const moved = movedDaysOf(unfinishedDays(book.tables, pending.days), engagementResult.value)
    return { ok: true, value: { ...shared, pending, facts: pending.facts, moved, fixed: [] } }
  }
  const impact = isImplemented(row) ? 0 : (row.impactDays ?? 0)
  const effect = effectOfChange(engagementResult.value, delivery, impact, situation.today, calendar)
  const { typed, calculated } = separateFormulas(book.tables, [...effect.moved, ...effect.movedTasks])
  const facts = factsOf(row, engagementResult.value.row, delivery, effect.delivery, book)
  return {
    ok: true,
    value: { ...shared, pending, facts, moved: typed, fixed: [...calculated, ...effect.fixed] },
  }
}
