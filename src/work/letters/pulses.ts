import type { Ports } from '../../ports.js'
import { plusDays } from '../../core/day.js'
import { choresTextIn } from '../../text/chores/index.js'
import { changes } from '../../trackers/plan/changes.js'
import { issues } from '../../trackers/plan/issues.js'
import { type Pulse, pulses } from '../../trackers/clients/pulses.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { remembered } from '../run/remembered.js'
import { appendRows, idOf, writeCells } from '../refresh/writing.js'
import { unknown } from './input.js'

/** A client's answers to the three questions. */
export interface Answers {
  readonly engagement: string
  readonly asExpected: 'yes' | 'partly' | 'no'
  readonly newNeed: 'yes' | 'no'
  readonly blocker: 'yes' | 'no'
  readonly notes: string
}
export interface Opened {
  readonly changes: number
  readonly issues: number
}

/** Pulses of so many days ago may still open something; what was deleted later stays deleted. */
const lookBack = 7

/**
 * Notes a client's answers: in the last pulse of the engagement that waits for them, else in a row of their own. A new
 * need opens a change request and a blocker an issue, where those trackers exist.
 */
export function answerPulse(ports: Ports, sent: Answers): Maybe<Opened> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const { portfolio } = book
  const engagement = portfolio.byName.engagements.find(sent.engagement)
  const open = book.tables.get('pulses')
  if (!engagement) return unknown('engagements', 'name', sent.engagement)
  if (!open)
    return {
      ok: false,
      problems: [{ code: 'missingTable', table: 'pulses', column: '', line: 0, found: '' }],
    }
  const locale = ports.workbook.locale()
  const { today } = portfolio.situation
  const { asExpected, newNeed, blocker } = pulses.columns
  const cells = {
    asExpected: asExpected.write(sent.asExpected, locale),
    newNeed: newNeed.write(sent.newNeed, locale),
    blocker: blocker.write(sent.blocker, locale),
    notes: sent.notes,
  }
  const waiting = [...portfolio.rows.pulses]
    .reverse()
    .find(
      (row) =>
        portfolio.byName.engagements.find(row.engagement)?.id === engagement.id &&
        row.id !== '' &&
        (row.asExpected ?? row.newNeed ?? row.blocker) === null,
    )
  const id = waiting?.id ?? ports.workbook.newId(pulses.prefix)
  if (waiting)
    writeCells(
      ports,
      open,
      Object.entries(cells).map(([column, cell]) => ({ id, column, cell })),
    )
  else appendRows(ports, open, [{ id, day: { day: today }, engagement: engagement.name, ...cells }])
  return {
    ok: true,
    value: openFrom(ports, book, [{ ...sent, id, engagement: engagement.name, day: today }]),
  }
}

/** The same for answers that people typed into the tracker: whatever recent ones have not opened yet. */
export const openFromPulses = (ports: Ports, book: OpenBook): Opened => {
  const { today } = book.portfolio.situation
  const since = plusDays(today, -lookBack)
  return openFrom(
    ports,
    book,
    book.portfolio.rows.pulses.filter(
      (row) => row.id !== '' && row.day !== null && row.day >= since && row.day <= today,
    ),
  )
}

/** The id of what a pulse opened, so that it is opened once. */
const openedBy = (prefix: string, { id }: { readonly id: string }): string => `${prefix}-${id}`

function openFrom(
  ports: Ports,
  { tables, portfolio }: OpenBook,
  answered: readonly Pick<Pulse, 'id' | 'day' | 'engagement' | 'newNeed' | 'blocker' | 'notes'>[],
): Opened {
  const text = choresTextIn(ports.workbook.locale())
  const count = { changes: 0, issues: 0 }
  const made = remembered(ports)
  for (const [key, table, question, column, first, words] of [
    ['changes', changes, 'newNeed', 'content', 'raised', text.needFromPulse],
    ['issues', issues, 'blocker', 'description', 'open', text.blockerFromPulse],
  ] as const) {
    const open = tables.get(key)
    const known = new Set(portfolio.rows[key].map(idOf))
    const due = answered.filter(
      (pulse) =>
        pulse[question] === 'yes' &&
        !known.has(openedBy(table.prefix, pulse)) &&
        !made.has(openedBy(table.prefix, pulse)),
    )
    if (!open || due.length === 0) continue
    const status = table.columns.status.choices![first]![ports.workbook.locale()]
    appendRows(
      ports,
      open,
      due.map((pulse) => ({
        id: openedBy(table.prefix, pulse),
        [column]: pulse.notes || words,
        engagement: pulse.engagement,
        raisedOn: pulse.day === null ? null : { day: pulse.day },
        status,
        notes: words,
      })),
    )
    // What somebody deletes stays deleted.
    for (const pulse of due)
      made.add(openedBy(table.prefix, pulse), plusDays(portfolio.situation.today, lookBack + 1))
    count[key] += due.length
  }
  if (count.changes + count.issues > 0) made.keep()
  return count
}
