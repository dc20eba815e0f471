import type { Day } from '../../core/day.js'
import { sumPurchases } from '../../domain/measures/sales.js'
import { formatAmount } from '../../text/format-amount.js'
import { listOpenEngagements, nextReportDay, listReportsTo } from '../../domain/report/reports-due.js'
import { clients } from '../../trackers/clients/clients.js'
import { letters } from '../../trackers/own/letters.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { formatProblem } from '../wording.js'
import type { AnyRow, RelatedRow } from './related-rows.js'
import { type ClientFact, clientFileOf } from './client-file.js'
import {
  type ClientRow,
  clientRow,
  isPendingRow,
  choiceLabel,
  lateAndComing,
  type LimitedList,
  limitList,
} from './client-rows.js'
import { draftsFor } from './drafts.js'
import type { Draft } from './drafting.js'
import { type EngagementView, engagementViews } from './engagement-views.js'
import { listedIn, emptyListTexts, openTables } from './empty-list-texts.js'
import { currentPerson } from './wording/current-person.js'
import { type UnwordedRow, unwordedRows } from './wording/unworded-rows.js'
import type { ClientContext, Health } from './client-context.js'
import { questionsIn, questionKeys, type PulseQuestion } from './pulse-questions.js'

/** A contact of the communication log. */
interface TalkView extends ClientRow {
  readonly on: Day | null
  /** Who began it, and how. */
  readonly details: readonly string[]
}
interface PulseView {
  readonly id: string
  readonly on: Day | null
  readonly engagement: string
  /** In the order of the questions; '' where there is none. */
  readonly answers: readonly string[]
  /** What is needed and what blocks, beside the answers; '' where neither was given. */
  readonly details: readonly string[]
  readonly notes: string
}
/** All about one client. Internal: the client must never see it. */
export interface ClientView {
  readonly id: string
  readonly name: string
  readonly tier: string
  /** Clients of the same name, with this one; rows that name it count for the first of them. */
  readonly namesakes: number
  readonly health: Health
  readonly file: readonly ClientFact[]
  readonly engagements: readonly EngagementView[]
  readonly late: LimitedList
  readonly coming: LimitedList
  /** What is open, by tracker; only trackers the workbook has. */
  readonly open: readonly (LimitedList & { readonly table: TrackerKey; readonly name: string })[]
  /** What to say where nothing is open in any of them. */
  readonly nothingOpen: string
  readonly talks: LimitedList<TalkView>
  readonly pulses: LimitedList<PulseView>
  readonly care: LimitedList
  readonly contractEnd: Day | null
  /** What the client bought so far, as a sentence; '' where nothing is on record. */
  readonly bought: string
  /** What to say where no report is recorded. */
  readonly noReports: string
  /** What to say where the client has no engagement. */
  readonly noEngagements: string
  readonly reports: readonly {
    readonly at: string
    readonly subject: string
    readonly state: string
    readonly note: string
  }[]
  readonly report: {
    /** '' where there is none that can be read; `wrong` says why. */
    readonly to: string
    readonly wrong: string
    /** Whether an engagement is open, so that there is something to report. */
    readonly goesOn: boolean
    readonly cadence: string
    readonly next: Day | null
  }
  /** The exact three questions of the pulse, with the answers that may be chosen. */
  readonly questions: readonly PulseQuestion[]
  /** Open engagements, to record answers for. */
  readonly asked: readonly { readonly id: string; readonly name: string }[]
  readonly drafts: readonly Draft[]
  /** Rows that a run opened and that have no words for the client yet. */
  readonly unworded: readonly UnwordedRow[]
  /** Who is at the computer, as they said themselves, and who else is in People. */
  readonly you: string
  readonly people: readonly string[]
  /** Names of trackers that the workbook does not have and whose rows would be in one of these two lists. */
  readonly missing: { readonly open: readonly string[]; readonly talks: readonly string[] }
}

const compareLatestFirst = (a: { on: Day | null }, b: { on: Day | null }): number =>
  (b.on ?? '').localeCompare(a.on ?? '')

/** What the lists of a view are made with. */
interface ListContext extends ClientContext {
  readonly rowsOf: (table: TrackerKey) => readonly RelatedRow[]
  readonly row: (each: RelatedRow) => ClientRow
  readonly emptyTexts: ReturnType<typeof emptyListTexts>
}

/** All about one client, in the language of the person who asks. */
export function clientViewOf(context: ClientContext): ClientView {
  const { contents, locale, client, health, related } = context
  const rowsOf = (table: TrackerKey) => related.filter((each) => each.table === table)
  const emptyTexts = emptyListTexts(context, rowsOf)
  const row = (each: RelatedRow): ClientRow => clientRow(each, contents, locale)
  const lists: ListContext = { ...context, rowsOf, row, emptyTexts }
  const { late, coming } = lateAndComing(related, contents, locale)
  const missingTables = (tables: readonly TrackerKey[]): string[] =>
    tables.filter((table) => !contents.has.includes(table)).map((table) => trackers[table].name[locale])
  return {
    id: client.id || client.name!,
    name: client.name!,
    tier: choiceLabel('clients', client as unknown as AnyRow, 'tier', locale),
    namesakes: contents.byName.clients.duplicates.find(({ rows }) => rows.includes(client))?.rows.length ?? 1,
    health,
    file: clientFileOf(context),
    engagements: engagementViews(context),
    late: limitList(late, emptyTexts.late(late)),
    coming: limitList(coming, emptyTexts.coming(coming)),
    open: openLists(lists),
    nothingOpen: emptyTexts.openAtAll(),
    talks: talkList(lists),
    pulses: pulseList(lists),
    care: pendingList('care', lists),
    contractEnd: client.contractEnd,
    bought: describePurchases(lists),
    noEngagements: emptyTexts.named('engagements', rowsOf('engagements')),
    ...reportsOf(context),
    questions: questionsIn(locale),
    asked: listOpenEngagements(contents, client).map(({ id, name }) => ({
      id: id || (name ?? ''),
      name: name ?? '',
    })),
    drafts: draftsFor(context),
    unworded: unwordedRows(contents, client, locale),
    you: currentPerson(context.ports, contents),
    people: contents.rows.people.flatMap(({ name }) => (name === null ? [] : [name])),
    missing: { open: missingTables(openTables), talks: missingTables(listedIn('talks')) },
  }
}

/** What the client bought so far; '' where nothing is on record. */
function describePurchases({ rowsOf, text }: ListContext): string {
  const { count, amount, withoutAmount, last } = sumPurchases(
    rowsOf('purchases').map(({ row }) => row as never),
  )
  return count === 0 ? '' : text.bought(count, formatAmount(amount), withoutAmount, last)
}

/** The rows of a tracker that wait for something. */
function pendingList(
  table: (typeof openTables)[number] | 'care',
  { rowsOf, row, emptyTexts }: ListContext,
): LimitedList {
  const pending = rowsOf(table).filter(isPendingRow).map(row)
  return limitList(pending, emptyTexts.open(table, pending))
}

const openLists = (context: ListContext): ClientView['open'] =>
  openTables
    .filter((table) => context.contents.has.includes(table))
    .map((table) => ({
      table,
      name: trackers[table].name[context.locale],
      ...pendingList(table, context),
    }))

const talkList = ({ rowsOf, row, emptyTexts, locale }: ListContext): ClientView['talks'] =>
  limitList(
    rowsOf('contacts')
      .map((each) => ({
        ...row(each),
        on: each.row['day'] as Day | null,
        details: [
          choiceLabel('contacts', each.row, 'direction', locale),
          choiceLabel('contacts', each.row, 'channel', locale),
        ],
      }))
      .sort(compareLatestFirst),
    emptyTexts.named('contacts', rowsOf('contacts')),
  )

const pulseList = ({ rowsOf, emptyTexts, locale }: ListContext): ClientView['pulses'] =>
  limitList(
    rowsOf('pulses')
      .map(({ row: pulse, engagement }) => ({
        id: pulse.id,
        on: pulse['day'] as Day | null,
        engagement,
        answers: questionKeys.map((key) => choiceLabel('pulses', pulse, key, locale)),
        details: ['', textOrBlank(pulse['need']), textOrBlank(pulse['blockedBy'])],
        notes: textOrBlank(pulse['notes']),
      }))
      .sort(compareLatestFirst),
    emptyTexts.named('pulses', rowsOf('pulses')),
  )

/** The reports a client got and the one that comes next. */
function reportsOf(context: ClientContext): Pick<ClientView, 'noReports' | 'reports' | 'report'> {
  const { contents, locale, text, client, ledger } = context
  const problemOf = (field: string): string => {
    const problem = contents.problems.find(
      ({ table, column, line }) => table === 'clients' && column === field && line === client.at.line,
    )
    return problem === undefined ? '' : formatProblem(context.ports, problem, locale)
  }
  return {
    noReports:
      context.book.tables.has('letters') && client.email !== null ? text.noReports(client.email) : '',
    reports: listReportsTo(contents, client, ledger)
      .slice(0, 5)
      .map((each) => ({
        at: each.when ?? each.day ?? '',
        subject: each.subject ?? '',
        state: each.state === null ? '' : letters.columns.state.choices![each.state]![locale],
        note: each.note ?? '',
      })),
    report: {
      to: client.email ?? '',
      wrong: problemOf('email'),
      goesOn: listOpenEngagements(contents, client).length > 0,
      cadence:
        client.reportCadence === null
          ? problemOf('reportCadence')
          : clients.columns.reportCadence.choices![client.reportCadence]![locale],
      next: nextReportDay(contents, client, ledger),
    },
  }
}

const textOrBlank = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
