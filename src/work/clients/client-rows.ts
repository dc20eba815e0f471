import { type Day, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Rag } from '../../core/table.js'
import { ownersIn } from '../../project/letters/readers.js'
import type { Portfolio } from '../../project/portfolio.js'
import { daysLate, flagsOf } from '../../project/status/flags.js'
import { isOpen } from '../../project/status/openness.js'
import { textIn } from '../../text/index.js'
import { trackers } from '../../trackers/index.js'
import { flagName } from '../wording.js'
import type { AnyRow, Belonging, ClientTable } from './belonging.js'

/** A row about a client, as the dialog lists it; choices and reasons are in the asker's language. */
export interface ClientRow {
  readonly table: ClientTable
  readonly tableName: string
  readonly id: string
  readonly title: string
  readonly engagement: string
  /** The day that matters: due, to be answered by, planned for. */
  readonly day: Day | null
  readonly owner: string
  readonly status: string
  /** Null when no flag is raised. */
  readonly rag: 'red' | 'amber' | null
  readonly why: string
}
/** A list that may be cut, with its whole number. */
export interface Listed<T = ClientRow> {
  readonly rows: readonly T[]
  readonly total: number
  /** What to say where there is none; '' where nothing was looked at. */
  readonly none: string
}

/** More rows than this of one kind are counted, not listed. */
const mostRows = 100
export const listed = <T>(all: readonly T[], none: string): Listed<T> => ({
  rows: all.slice(0, mostRows),
  total: all.length,
  none,
})

/** Which column of each tracker holds the day that matters. */
export const dayColumns: Partial<Record<ClientTable, string>> = {
  clients: 'nextStepDay',
  engagements: 'delivery',
  milestones: 'due',
  tasks: 'due',
  changes: 'raisedOn',
  decisions: 'answerBy',
  issues: 'due',
  feedback: 'answerBy',
  contacts: 'followUpOn',
  care: 'on',
}
const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
const dayOf = ({ table, row }: Belonging): Day | null => (row[dayColumns[table] ?? ''] ?? null) as Day | null

/** The worst colour of a row's flags; null when none is raised. */
export function ragOf({ table, row }: Belonging, { situation }: Portfolio): Rag | null {
  const raised = flagsOf(trackers[table], [row], situation)
  return raised.some(({ rag }) => rag === 'red') ? 'red' : raised.length > 0 ? 'amber' : null
}

/** One row as the dialog lists it. */
export function clientRow(each: Belonging, portfolio: Portfolio, locale: Locale): ClientRow {
  const { table, row, engagement } = each
  const { situation, calendar } = portfolio
  const why = flagsOf(trackers[table], [row], situation).map(({ flag, column }) =>
    flag === 'overdue' || flag === 'nextStepOverdue'
      ? textIn(locale).overdueBy(daysLate(row, calendar, situation.today, column))
      : flagName(table, flag, locale),
  )
  const rag = ragOf(each, portfolio)
  const owner = text(row['owner'] ?? row['accountManager'])
  return {
    table,
    tableName: trackers[table].name[locale],
    id: row.id,
    title: text(table === 'care' ? label(table, row, 'kind', locale) : row[titleColumn(table)]),
    engagement: table === 'engagements' ? '' : engagement,
    day: dayOf(each),
    owner: ownersIn(portfolio, owner)
      .map(({ name }) => name)
      .join(locale === 'en' ? ', ' : '、'),
    status: label(table, row, 'status', locale),
    rag: rag === 'green' ? null : rag,
    why: why.join(locale === 'en' ? '; ' : '；'),
  }
}

/** What a client's row calls for is the next step; all others are known by their titles. */
const titleColumn = (table: ClientTable): string => (table === 'clients' ? 'nextStep' : trackers[table].title)

/** A choice in the asker's language; '' where none can be read. */
export function label(table: ClientTable, row: AnyRow, column: string, locale: Locale): string {
  const columns = trackers[table].columns as Readonly<
    Record<string, { readonly choices?: Readonly<Record<string, Readonly<Record<Locale, string>>>> }>
  >
  return columns[column]?.choices?.[text(row[column])]?.[locale] ?? ''
}

const ended: Partial<Record<ClientTable, readonly string[]>> = {
  requirements: ['delivered', 'rejected', 'nextCycle'],
  changes: ['implemented', 'dropped'],
}
/** Whether a row still waits for somebody. */
export function isPending({ table, row }: Belonging): boolean {
  switch (table) {
    case 'requirements':
      return !ended[table]!.includes(text(row['status']))
    case 'changes':
      return (
        !ended[table]!.includes(text(row['status'])) &&
        row['implementedOn'] === null &&
        row['decision'] !== 'rejected' &&
        row['decision'] !== 'nextCycle'
      )
    case 'decisions':
      return row['chosen'] === null && row['decidedOn'] === null
    case 'contacts':
      return row['followUpOn'] !== null
    case 'clients':
      return row['nextStepDay'] !== null
    case 'pulses':
      return false
    default:
      return isOpen(trackers[table], row)
  }
}

/** How many days ahead something is coming. */
const ahead = 14
const byDay = (a: ClientRow, b: ClientRow): number => (a.day ?? '9').localeCompare(b.day ?? '9')

/** What is late about a client, and what comes within two weeks; each by its day. */
export function lateAndComing(
  all: readonly Belonging[],
  portfolio: Portfolio,
  locale: Locale,
): { late: ClientRow[]; coming: ClientRow[] } {
  const { today } = portfolio.situation
  const last = plusDays(today, ahead)
  const row = (each: Belonging): ClientRow => clientRow(each, portfolio, locale)
  const red = new Set(all.filter((each) => ragOf(each, portfolio) === 'red'))
  const near = all.filter((each) => {
    const day = dayOf(each)
    return (
      each.table !== 'changes' &&
      day !== null &&
      day >= today &&
      day <= last &&
      isPending(each) &&
      !red.has(each)
    )
  })
  return { late: [...red].map(row).sort(byDay), coming: near.map(row).sort(byDay) }
}
