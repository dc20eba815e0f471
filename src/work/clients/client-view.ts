import type { Day } from '../../core/day.js'
import { listOpenEngagements, nextReportDay, listReportsTo } from '../../domain/report/reports-due.js'
import { clientTexts } from '../../text/clients/index.js'
import { textOf } from '../../text/text-of.js'
import { clients } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { letters } from '../../trackers/own/letters.js'
import { trackers } from '../../trackers/index.js'
import { formatProblem } from '../wording.js'
import type { AnyRow, ClientTable } from './related-rows.js'
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
import { type Draft, draftsFor } from './drafts.js'
import { type EngagementView, engagementViews } from './engagement-views.js'
import { emptyListTexts, openTables } from './empty-list-texts.js'
import { currentPerson } from './wording/current-person.js'
import { type UnwordedRow, unwordedRows } from './wording/unworded-rows.js'
import type { ClientContext, Health } from './read-client.js'
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
  readonly file: readonly ClientFact[]
  readonly engagements: readonly EngagementView[]
  readonly late: LimitedList
  readonly coming: LimitedList
  /** What is open, by tracker; only trackers the workbook has. */
  readonly open: readonly (LimitedList & { readonly table: ClientTable; readonly name: string })[]
  /** What to say where nothing is open in any of them. */
  readonly nothingOpen: string
  readonly talks: LimitedList<TalkView>
  readonly pulses: LimitedList<PulseView>
  readonly care: LimitedList
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

const compareLatestFirst = (a: { on: Day | null }, b: { on: Day | null }): number =>
  (b.on ?? '').localeCompare(a.on ?? '')

/** All about one client, worded for whoever asks. */
export function clientViewOf(context: ClientContext): ClientView {
  const { contents, locale, client, clientStatus, health, related: all, ledger } = context
  const rowsOf = (table: ClientTable) => all.filter((each) => each.table === table)
  const row = (each: (typeof all)[number]): ClientRow => clientRow(each, contents, locale)
  const missingTables = (tables: readonly ClientTable[]): string[] =>
    tables.filter((table) => !contents.has.includes(table)).map((table) => trackers[table].name[locale])
  const { late, coming } = lateAndComing(all, contents, locale)
  const emptyTexts = emptyListTexts(context, rowsOf)
  const care = rowsOf('care').filter(isPendingRow).map(row)
  const ongoing = listOpenEngagements(contents, client)
  const { state } = letters.columns
  const emailProblem = contents.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === client.at.line,
  )
  const cadenceProblem = contents.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'reportCadence' && line === client.at.line,
  )
  const unreadCadence = cadenceProblem === undefined ? '' : formatProblem(cadenceProblem, locale)
  return {
    id: client.id || client.name!,
    name: client.name!,
    tier: choiceLabel('clients', client as unknown as AnyRow, 'tier', locale),
    namesakes: contents.byName.clients.duplicates.find(({ rows }) => rows.includes(client))?.rows.length ?? 1,
    health,
    file: clientFileOf(client, clientStatus, contents, locale),
    engagements: engagementViews(context),
    late: limitList(late, emptyTexts.late(late)),
    coming: limitList(coming, emptyTexts.coming(coming)),
    open: openTables
      .filter((table) => contents.has.includes(table))
      .map((table) => {
        const pending = rowsOf(table).filter(isPendingRow).map(row)
        return {
          table,
          name: trackers[table].name[locale],
          ...limitList(pending, emptyTexts.open(table, pending)),
        }
      }),
    nothingOpen: emptyTexts.openAtAll(),
    talks: limitList(
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
    ),
    pulses: limitList(
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
    ),
    care: limitList(care, emptyTexts.open('care', care)),
    contractEnd: client.contractEnd,
    noReports:
      context.book.tables.has('letters') && client.email !== null
        ? textOf(clientTexts, locale).noReports(client.email)
        : '',
    noEngagements: emptyTexts.named('engagements', rowsOf('engagements')),
    reports: listReportsTo(contents, client, ledger)
      .slice(0, 5)
      .map((each) => ({
        at: each.when ?? each.day ?? '',
        subject: each.subject ?? '',
        state: each.state === null ? '' : state.choices![each.state]![locale],
        note: each.note ?? '',
      })),
    report: {
      to: client.email ?? '',
      wrong: emailProblem === undefined ? '' : formatProblem(emailProblem, locale),
      goesOn: ongoing.length > 0,
      cadence:
        client.reportCadence === null
          ? unreadCadence
          : clients.columns.reportCadence.choices![client.reportCadence]![locale],
      next: nextReportDay(contents, client, ledger),
    },
    questions: questionKeys.map((key, at) => ({
      key,
      question: pulseQuestions(locale)[at]!,
      answers: Object.entries(pulses.columns[key].choices!).map(([answer, name]) => ({
        key: answer,
        label: name[locale],
      })),
    })),
    asked: ongoing.map(({ id, name }) => ({ id: id || (name ?? ''), name: name ?? '' })),
    drafts: draftsFor(context),
    unworded: unwordedRows(contents, client, locale),
    you: currentPerson(context.ports, contents),
    people: contents.rows.people.flatMap(({ name }) => (name === null ? [] : [name])),
    missing: { open: missingTables(openTables), talks: missingTables(['contacts', 'pulses', 'care']) },
  }
}

const textOrBlank = (cell: unknown): string => (typeof cell === 'string' ? cell : '')

const questionKeys = ['asExpected', 'newNeed', 'blocker'] as const
