import type { Day } from '../../core/day.js'
import { engagementsOf, nextReport, reportsTo } from '../../project/report/reports-due.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { clients } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { letters } from '../../trackers/own/letters.js'
import { trackers } from '../../trackers/index.js'
import { sayProblem } from '../wording.js'
import type { AnyRow, ClientTable } from './belonging.js'
import { type FileFact, fileOf } from './client-file.js'
import {
  type ClientRow,
  clientRow,
  isPending,
  label,
  lateAndComing,
  type Listed,
  listed,
} from './client-rows.js'
import { type Draft, draftsFor } from './drafts.js'
import { type EngagementView, engagementViews } from './engagement-views.js'
import { nonesOf, openTables } from './none.js'
import { personAtDesk } from './wording/person.js'
import { type UnwordedRow, unwordedRows } from './wording/unworded.js'
import type { ClientFacts, Health } from './read-client.js'
import { pulseQuestions } from './written-report.js'

/** A talk of the communication log. */
export interface TalkView extends ClientRow {
  readonly on: Day | null
  /** Who began it, and how. */
  readonly details: readonly string[]
}
export interface PulseView {
  readonly id: string
  readonly on: Day | null
  readonly engagement: string
  /** In the order of the questions; '' where there is none. */
  readonly answers: readonly string[]
  /** What is needed and what blocks, beside the answers; '' where nothing was said. */
  readonly details: readonly string[]
  readonly notes: string
}
/** All about one client. Internal: never meant for the client's own eyes. */
export interface ClientView {
  readonly id: string
  readonly name: string
  readonly tier: string
  /** Clients of the same name, this one included; rows that name it are taken for the first of them. */
  readonly namesakes: number
  readonly health: Health
  readonly file: readonly FileFact[]
  readonly engagements: readonly EngagementView[]
  readonly late: Listed
  readonly coming: Listed
  /** What is open, by tracker; only trackers the workbook has. */
  readonly open: readonly (Listed & { readonly table: ClientTable; readonly name: string })[]
  /** What to say where nothing is open in any of them. */
  readonly nothingOpen: string
  readonly talks: Listed<TalkView>
  readonly pulses: Listed<PulseView>
  readonly care: Listed
  readonly contractEnd: Day | null
  /** What to say where no report is on record. */
  readonly noReports: string
  /** What to say where no engagement is the client's. */
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
    /** Whether an engagement goes on, so that there is something to report. */
    readonly goesOn: boolean
    readonly cadence: string
    readonly next: Day | null
  }
  /** The pulse's three questions, word for word, with the answers that may be chosen. */
  readonly questions: readonly {
    readonly key: 'asExpected' | 'newNeed' | 'blocker'
    readonly question: string
    readonly answers: readonly { readonly key: string; readonly label: string }[]
  }[]
  /** Engagements that go on, to record answers for. */
  readonly asked: readonly { readonly id: string; readonly name: string }[]
  readonly drafts: readonly Draft[]
  /** Rows that a run opened and that no one has worded for the client yet. */
  readonly unworded: readonly UnwordedRow[]
  /** Who sits at the desk, as they said themselves, and who else is in People. */
  readonly you: string
  readonly people: readonly string[]
  /** Names of trackers whose rows would stand among what is open or was said, and that the workbook does not have. */
  readonly missing: { readonly open: readonly string[]; readonly talks: readonly string[] }
}

const latestFirst = (a: { on: Day | null }, b: { on: Day | null }): number =>
  (b.on ?? '').localeCompare(a.on ?? '')

/** All about one client, worded for whoever asks. */
export function viewOf(facts: ClientFacts): ClientView {
  const { portfolio, locale, client, standing, health, all, ledger } = facts
  const of = (table: ClientTable) => all.filter((each) => each.table === table)
  const row = (each: (typeof all)[number]): ClientRow => clientRow(each, portfolio, locale)
  const lacking = (tables: readonly ClientTable[]): string[] =>
    tables.filter((table) => !portfolio.has.includes(table)).map((table) => trackers[table].name[locale])
  const { late, coming } = lateAndComing(all, portfolio, locale)
  const none = nonesOf(facts, of)
  const care = of('care').filter(isPending).map(row)
  const goingOn = engagementsOf(portfolio, client)
  const { state } = letters.columns
  const wrong = portfolio.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === client.at.line,
  )
  const cadenceProblem = portfolio.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'reportCadence' && line === client.at.line,
  )
  const unreadCadence = cadenceProblem === undefined ? '' : sayProblem(cadenceProblem, locale)
  return {
    id: client.id || client.name!,
    name: client.name!,
    tier: label('clients', client as unknown as AnyRow, 'tier', locale),
    namesakes:
      portfolio.byName.clients.duplicates.find(({ rows }) => rows.includes(client))?.rows.length ?? 1,
    health,
    file: fileOf(client, standing, portfolio, locale),
    engagements: engagementViews(facts),
    late: listed(late, none.late(late)),
    coming: listed(coming, none.coming(coming)),
    open: openTables
      .filter((table) => portfolio.has.includes(table))
      .map((table) => {
        const pending = of(table).filter(isPending).map(row)
        return { table, name: trackers[table].name[locale], ...listed(pending, none.open(table, pending)) }
      }),
    nothingOpen: none.openAtAll(),
    talks: listed(
      of('contacts')
        .map((each) => ({
          ...row(each),
          on: each.row['day'] as Day | null,
          details: [
            label('contacts', each.row, 'direction', locale),
            label('contacts', each.row, 'channel', locale),
          ],
        }))
        .sort(latestFirst),
      none.named('contacts', of('contacts')),
    ),
    pulses: listed(
      of('pulses')
        .map(({ row: pulse, engagement }) => ({
          id: pulse.id,
          on: pulse['day'] as Day | null,
          engagement,
          answers: questionKeys.map((key) => label('pulses', pulse, key, locale)),
          details: ['', words(pulse['need']), words(pulse['blockedBy'])],
          notes: words(pulse['notes']),
        }))
        .sort(latestFirst),
      none.named('pulses', of('pulses')),
    ),
    care: listed(care, none.open('care', care)),
    contractEnd: client.contractEnd,
    noReports:
      facts.book.tables.has('letters') && client.email !== null
        ? clientsTextIn(locale).noReports(client.email)
        : '',
    noEngagements: none.named('engagements', of('engagements')),
    reports: reportsTo(portfolio, client, ledger)
      .slice(0, 5)
      .map((each) => ({
        at: each.when ?? each.day ?? '',
        subject: each.subject ?? '',
        state: each.state === null ? '' : state.choices![each.state]![locale],
        note: each.note ?? '',
      })),
    report: {
      to: client.email ?? '',
      wrong: wrong === undefined ? '' : sayProblem(wrong, locale),
      goesOn: goingOn.length > 0,
      cadence:
        client.reportCadence === null
          ? unreadCadence
          : clients.columns.reportCadence.choices![client.reportCadence]![locale],
      next: nextReport(portfolio, client, ledger),
    },
    questions: questionKeys.map((key, at) => ({
      key,
      question: pulseQuestions(locale)[at]!,
      answers: Object.entries(pulses.columns[key].choices!).map(([answer, name]) => ({
        key: answer,
        label: name[locale],
      })),
    })),
    asked: goingOn.map(({ id, name }) => ({ id: id || (name ?? ''), name: name ?? '' })),
    drafts: draftsFor(facts),
    unworded: unwordedRows(portfolio, client, locale),
    you: personAtDesk(facts.ports, portfolio),
    people: portfolio.rows.people.flatMap(({ name }) => (name === null ? [] : [name])),
    missing: { open: lacking(openTables), talks: lacking(['contacts', 'pulses', 'care']) },
  }
}

const words = (cell: unknown): string => (typeof cell === 'string' ? cell : '')

const questionKeys = ['asExpected', 'newNeed', 'blocker'] as const
