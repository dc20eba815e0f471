import { sheetsOf } from '../tables.js'
import type { Ports } from '../../ports.js'
import type { Cell } from '../../core/cell.js'
import { plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { nameProblem } from '../../domain/references.js'
import { choreTexts } from '../../text/chores/index.js'
import { loadText } from '../plan/library.js'
import { changes } from '../../trackers/plan/changes.js'
import { issues } from '../../trackers/plan/issues.js'
import { type Pulse, pulses } from '../../trackers/clients/pulses.js'
import { type Result, openBook, type OpenBook } from '../open-book.js'
import { readCreatedRowIds } from '../run/created-row-ids.js'
import { idOf, writeCells } from '../refresh/write-cells.js'
import { appendRows } from '../refresh/append-rows.js'
import { ensureTable } from '../set-up/ensure-table.js'
import type { RowRef } from '../clients/report/check-report.js'
import { ensureColumns } from '../set-up/ensure-columns.js'

/** A client's answers to the three questions. */
export interface PulseAnswers {
  readonly engagement: string
  readonly asExpected: 'yes' | 'partly' | 'no'
  readonly newNeed: 'yes' | 'no'
  readonly blocker: 'yes' | 'no'
  readonly notes: string
  /** The new need and the blocker in words for the client; notes are the team's own and open nothing. */
  readonly need?: string
  readonly blockedBy?: string
}
export interface PulseReply {
  readonly changes: number
  readonly issues: number
  /** What was opened, for the way to it. */
  readonly rows: readonly RowRef[]
}

/** For so many days a pulse may still open something; what was deleted later stays deleted. */
const lookBackDays = 7

/**
 * Notes a client's answers: in the last pulse of the engagement that waits for them, else in a new row. A new
 * need opens a change request and a blocker an issue. Trackers that this needs and that are not there are
 * made.
 */
export function answerPulse(ports: Ports, answers: PulseAnswers): Result<PulseReply> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents } = bookResult.value
  const engagement = contents.byName.engagements.find(answers.engagement)
  if (!engagement)
    return { ok: false, problems: [nameProblem(contents.byName, 'engagements', answers.engagement)] }
  const ensured = ensurePulseTables(ports, bookResult.value, answers)
  if (!ensured.ok) return ensured
  const tables = ensured.value
  const open = tables.get('pulses')!
  const { today } = contents.situation
  // An engagement that shares its name with another is named by its id.
  const named =
    contents.byName.engagements.find(engagement.name)?.id === engagement.id ? engagement.name : engagement.id
  const cells = answerCells(answers, ports.spreadsheet.locale())
  const waiting = [...contents.rows.pulses]
    .reverse()
    .find(
      (row) =>
        contents.byName.engagements.find(row.engagement)?.id === engagement.id &&
        row.id !== '' &&
        (row.asExpected ?? row.newNeed ?? row.blocker) === null,
    )
  const id = waiting?.id ?? ports.spreadsheet.createId(pulses.prefix)
  const updates = Object.entries(cells).map(([column, cell]) => ({ id, column, cell }))
  if (waiting) writeCells(ports, open, updates)
  else appendRows(ports, open, [{ id, day: { day: today }, engagement: named, ...cells }])
  const { need = '', blockedBy = '' } = answers
  const answered = { ...answers, need, blockedBy, id, engagement: named, day: today }
  return { ok: true, value: openRows(ports, { ...bookResult.value, tables }, [answered]) }
}

/** The tables that answers are written to, made where they are missing. */
function ensurePulseTables(ports: Ports, book: OpenBook, answers: PulseAnswers): Result<OpenBook['tables']> {
  const tables = new Map(book.tables)
  const wanted = [
    'pulses',
    ...(answers.newNeed === 'yes' ? (['changes'] as const) : []),
    ...(answers.blocker === 'yes' ? (['issues'] as const) : []),
  ] as const
  for (const key of wanted) {
    const table = ensureTable(ports, key, tables)
    // A sheet with a column in doubt is not written to, and an answer must not be lost without a message.
    if (!table.reading.writable) return { ok: false, problems: table.reading.problems }
    tables.set(key, table)
  }
  const pulseTable = ensureColumns(ports, tables.get('pulses')!, ['need', 'blockedBy'], sheetsOf(tables))
  return { ok: true, value: tables.set('pulses', pulseTable) }
}

function answerCells(answers: PulseAnswers, locale: Locale): Record<string, Cell> {
  const { asExpected, newNeed, blocker } = pulses.columns
  return {
    asExpected: asExpected.write(answers.asExpected, locale),
    newNeed: newNeed.write(answers.newNeed, locale),
    blocker: blocker.write(answers.blocker, locale),
    need: textOrNull(answers.need),
    blockedBy: textOrNull(answers.blockedBy),
    notes: textOrNull(answers.notes),
  }
}

const textOrNull = (text = ''): string | null => text.trim() || null

/** The same for recent answers that people typed into the tracker and that have opened nothing yet. */
export const openRowsFromPulses = (ports: Ports, book: OpenBook): PulseReply => {
  const { today } = book.contents.situation
  const since = plusDays(today, -lookBackDays)
  return openRows(
    ports,
    book,
    book.contents.rows.pulses.filter(
      (row) => row.id !== '' && row.day !== null && row.day >= since && row.day <= today,
    ),
  )
}

/** The id of what a pulse opened, so that it is opened once. */
const openedRowId = (prefix: string, { id }: { readonly id: string }): string => `${prefix}-${id}`

function openRows(
  ports: Ports,
  { tables, contents }: OpenBook,
  answered: readonly Pick<
    Pulse,
    'id' | 'day' | 'engagement' | 'newNeed' | 'blocker' | 'need' | 'blockedBy'
  >[],
): PulseReply {
  const count = { changes: 0, issues: 0 }
  const rows: RowRef[] = []
  const createdIds = readCreatedRowIds(ports)
  for (const [key, table, question, said, column, first, sentence] of [
    ['changes', changes, 'newNeed', 'need', 'content', 'raised', 'needFromPulse'],
    ['issues', issues, 'blocker', 'blockedBy', 'description', 'open', 'blockerFromPulse'],
  ] as const) {
    const open = tables.get(key)
    const known = new Set(contents.rows[key].map(idOf))
    const due = answered.filter(
      (pulse) =>
        pulse[question] === 'yes' &&
        !known.has(openedRowId(table.prefix, pulse)) &&
        !createdIds.has(openedRowId(table.prefix, pulse)),
    )
    if (!open || due.length === 0) continue
    const words = loadText(ports, choreTexts, ports.spreadsheet.locale())[sentence]
    // The notes of a pulse are the team's own: they never become what a client may read.
    const titleOf = (pulse: (typeof due)[number]): string => pulse[said]?.trim() || words
    const status = table.columns.status.choices![first]![ports.spreadsheet.locale()]
    const areWritten = appendRows(
      ports,
      open,
      due.map((pulse) => ({
        id: openedRowId(table.prefix, pulse),
        [column]: titleOf(pulse),
        engagement: pulse.engagement,
        raisedOn: pulse.day === null ? null : { day: pulse.day },
        status,
        openedAs: titleOf(pulse),
        notes: words,
      })),
    )
    // What somebody deletes stays deleted; what was not written to the sheet comes again.
    for (const pulse of due) {
      const id = openedRowId(table.prefix, pulse)
      if (areWritten) createdIds.add(id, plusDays(contents.situation.today, lookBackDays + 1))
      rows.push({ table: key, tableName: table.name[ports.ui.locale()], id, title: titleOf(pulse) })
    }
    count[key] += due.length
  }
  if (count.changes + count.issues > 0) createdIds.store()
  return { ...count, rows }
}
