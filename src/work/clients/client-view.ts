import type { Day } from '../../core/day.js'
import type { RagState } from '../../core/table.js'
import { engagementLines } from '../../project/letters/manager-digest.js'
import { partsOf } from '../../project/parts.js'
import { engagementsOf, nextReport, reportsTo } from '../../project/report/reports-due.js'
import { currentStage } from '../../project/status/status.js'
import { clients } from '../../trackers/clients/clients.js'
import { pulses } from '../../trackers/clients/pulses.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { letters } from '../../trackers/own/letters.js'
import { trackers } from '../../trackers/index.js'
import { sayProblem, sayStanding } from '../wording.js'
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
import type { ClientFacts, Health } from './read-client.js'
import { pulseQuestions } from './written-report.js'

export interface EngagementView {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly stage: string
  /** Null of engagements that ended or rest. */
  readonly rag: RagState | null
  readonly why: string
  readonly percentComplete: number | null
  readonly delivery: Day | null
  readonly owner: string
}
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
  readonly talks: Listed<TalkView>
  readonly pulses: Listed<PulseView>
  readonly care: Listed
  readonly contractEnd: Day | null
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
  /** Names of trackers whose rows would stand among what is open or was said, and that the workbook does not have. */
  readonly missing: { readonly open: readonly string[]; readonly talks: readonly string[] }
}

const openTables = ['requirements', 'changes', 'decisions', 'issues', 'feedback'] as const
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
  const goingOn = engagementsOf(portfolio, client)
  const { state } = letters.columns
  const wrong = portfolio.problems.find(
    ({ table, column, line }) => table === 'clients' && column === 'email' && line === client.at.line,
  )
  return {
    id: client.id || client.name!,
    name: client.name!,
    tier: label('clients', client as unknown as AnyRow, 'tier', locale),
    namesakes:
      portfolio.byName.clients.duplicates.find(({ rows }) => rows.includes(client))?.rows.length ?? 1,
    health,
    file: fileOf(client, standing, portfolio, locale),
    engagements: engagementViews(facts),
    late: listed(late),
    coming: listed(coming),
    open: openTables
      .filter((table) => portfolio.has.includes(table))
      .map((table) => ({
        table,
        name: trackers[table].name[locale],
        ...listed(of(table).filter(isPending).map(row)),
      })),
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
    ),
    pulses: listed(
      of('pulses')
        .map(({ row: pulse, engagement }) => ({
          id: pulse.id,
          on: pulse['day'] as Day | null,
          engagement,
          answers: questionKeys.map((key) => label('pulses', pulse, key, locale)),
          notes: typeof pulse['notes'] === 'string' ? pulse['notes'] : '',
        }))
        .sort(latestFirst),
    ),
    care: listed(of('care').filter(isPending).map(row)),
    contractEnd: client.contractEnd,
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
          ? ''
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
    missing: { open: lacking(openTables), talks: lacking(['contacts', 'pulses', 'care']) },
  }
}

const questionKeys = ['asExpected', 'newNeed', 'blocker'] as const

/** A client's engagements with their colour and why they have it, worst first; those that ended or rest come last. */
function engagementViews({ portfolio, all, locale }: ClientFacts): EngagementView[] {
  const { rows } = portfolio
  const lines = new Map(engagementLines(portfolio).map((line) => [line.line, line]))
  const { parts } = partsOf(portfolio)
  const order: Readonly<Record<RagState, number>> = { red: 0, amber: 1, unknown: 2, none: 3, green: 4 }
  return all
    .filter(({ table }) => table === 'engagements')
    .map(({ row: found }): EngagementView => {
      const row = found as unknown as (typeof rows.engagements)[number]
      const line = lines.get(row.at.line)
      return {
        id: row.id,
        name: row.name ?? '',
        status: row.status === null ? '' : engagementTable.columns.status.choices![row.status]![locale],
        stage: currentStage(parts.get(row)!.milestones)?.name ?? '',
        rag: line?.rag ?? null,
        why: line ? sayStanding(line, locale) : '',
        percentComplete: line?.percentComplete ?? null,
        delivery: row.delivery,
        owner: row.owner ?? '',
      }
    })
    .sort((a, b) => (a.rag === null ? 5 : order[a.rag]) - (b.rag === null ? 5 : order[b.rag]))
}
