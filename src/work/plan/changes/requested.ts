import { nameIndex } from '../../../project/names.js'
import type { Ports } from '../../../ports.js'
import type { Change } from '../../../trackers/plan/changes.js'
import { movedDays, withoutFormulas } from '../back-plan/moved-days.js'
import { engagementIn, refused } from '../engagement.js'
import { isImplemented } from '../standing.js'
import type { Maybe, OpenBook } from '../../portfolio.js'
import { type ChangeFacts, factsOf, type Requested } from './change-commands.js'
import { effectOf } from './change-effect.js'
import { type PendingKey, readPending, stillPending } from './pending.js'

/** Where the days that a change set out to move are stored until it has moved them. */
export const keyOf = (row: Change): PendingKey => ({ kind: 'change', id: row.id })

/** The change request of an id or of its words, with its engagement and what it moves. */
export function requested(ports: Ports, book: OpenBook, named: string): Maybe<Requested> {
  const { rows, calendar, situation } = book.portfolio
  const byWords = nameIndex(rows.changes, 'content')
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
      : refused('unknownReference', 'changes', 'content', named)
  }
  const engaged = engagementIn(book, row.engagement ?? '')
  if (!engaged.ok)
    return book.portfolio.byName.engagements.isAmbiguous(row.engagement)
      ? engaged
      : refused('unknownReference', 'changes', 'engagement', row.engagement ?? '', row.at.line)
  const { delivery, name, at } = engaged.value.row
  if (delivery === null) return refused('required', 'engagements', 'delivery', name ?? '', at.line)
  if (row.impactDays === null && !isImplemented(row))
    return refused('required', 'changes', 'impactDays', '', row.at.line)
  const shared = { row, engaged: engaged.value }
  const begun = readPending<ChangeFacts>(ports, keyOf(row))
  if (begun) {
    const moved = movedDays(stillPending(book.tables, begun.days), engaged.value)
    return { ok: true, value: { ...shared, begun, facts: begun.facts, moved, kept: [] } }
  }
  const impact = isImplemented(row) ? 0 : (row.impactDays ?? 0)
  const effect = effectOf(engaged.value, delivery, impact, situation.today, calendar)
  const { typed, worked } = withoutFormulas(ports, book.tables, [...effect.moved, ...effect.movedTasks])
  const facts = factsOf(row, engaged.value.row, delivery, effect.delivery, book)
  return {
    ok: true,
    value: { ...shared, begun, facts, moved: typed, kept: [...worked, ...effect.kept] },
  }
}
