/** What is late and who would be mailed, in a few lines. */
import type { Session } from '../../session/session.js'
import { duties, type Duty } from '../../../src/project/letters/duties.js'
import { ask, type FindingsToday, type Preview, type StandingFlag, type Today } from './reply.js'
import type { HostText } from '../text/index.js'

const shown = 5

interface LateRow {
  title: string
  sheet: string
  why: string
}

/** Whether emails count a row with this flag as overdue work. */
const isLateWork = ({ table, flag }: StandingFlag): boolean =>
  (duties as readonly Duty[]).some((duty) => duty.table === table && duty.late.includes(flag))

/** The overdue rows of one table as people know them; what the add-on's own page lists, worst first. */
function rowsOf(session: Session, table: string, overdue: readonly StandingFlag[]): LateRow[] | string {
  const found = ask<Today>(session, 'readToday', { table })
  if ('refusal' in found) return found.refusal
  const { groups, tableName, today } = found.value
  const ids = new Set(overdue.map(({ id }) => id))
  const seen = new Set<unknown>()
  const items = groups
    .flatMap((group) => group.items)
    .filter(({ id, title, due, rag }) => {
      const mark = id || `${title} ${due}`
      // A row nobody gave an id yet can only be told by its colour and its day.
      const isLate = id === '' ? rag === 'red' && due !== null && due < today : ids.has(id)
      return isLate && !seen.has(mark) && seen.add(mark)
    })
  return items.slice(0, shown).map(({ title, why }) => ({ title, sheet: tableName, why }))
}

const rest = (all: number, told: number, text: HostText): string[] =>
  all > told ? [`  ${text.more(all - told)}`] : []

function late(session: Session, found: FindingsToday, text: HostText): string[] {
  const overdue = found.flags.filter(isLateWork)
  const rows: LateRow[] = []
  for (const table of new Set(overdue.map((flag) => flag.table))) {
    const ofTable = rowsOf(
      session,
      table,
      overdue.filter((flag) => flag.table === table),
    )
    if (typeof ofTable === 'string') return [text.summaryRefused(ofTable)]
    rows.push(...ofTable)
  }
  const told = rows.slice(0, shown)
  const { ours, waiting } = found.late
  return [
    text.overdue(ours, waiting, session.now.day, found.problems.length),
    ...told.map((row) => `  ${text.overdueRow(row)}`),
    ...rest(ours + waiting, told.length, text),
  ]
}

function post(session: Session, text: HostText): string[] {
  const found = ask<Preview>(session, 'readPreview')
  if ('refusal' in found) return [text.summaryRefused(found.refusal)]
  const { on, waiting } = found.value
  const letters = found.value.letters.filter(({ to }) => !on || !waiting.includes(to))
  const told = letters.slice(0, shown)
  return [
    on ? text.readers(letters.length) : text.readersOnceOn(letters.length),
    ...told.map(({ to, subject }) => `  ${to}  ${subject}`),
    ...rest(letters.length, told.length, text),
    ...(on && waiting.length > 0 ? [text.waiting(waiting)] : []),
  ]
}

/** The summary, line by line; where there is nothing to sum up, why. */
export function summary(session: Session, text: HostText): string[] {
  const found = ask<FindingsToday>(session, 'readFindings')
  return 'refusal' in found
    ? [text.summaryRefused(found.refusal)]
    : [...late(session, found.value, text), ...post(session, text)]
}
