import { type Day, plusDays } from '../../core/day.js'
import type { Row, RowPlace } from '../../core/table.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { issues as issueTable } from '../../trackers/plan/issues.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { tasks as taskTable } from '../../trackers/plan/tasks.js'
import type { TrackerKey } from '../../trackers/index.js'
import { isCancelled, isDone, isOpen, isOverdue } from '../status/openness.js'
import { nameKey } from '../names.js'
import type { Portfolio } from '../portfolio.js'
import { addressKey } from '../letters/readers.js'
import { askedByClient, type ChangeStep, ended, stepOf } from './change-steps.js'
import { parseTold } from '../letters/told.js'
import { lineMark } from './report-words.js'
import { engagementsOf, lastReport } from './reports-due.js'
import { partsOf } from '../parts.js'
import { engagementOf } from '../references.js'

/**
 * The only columns whose content a client may ever see, by tracker; all others are internal. Rows are those of the
 * client's own engagements. The report is made from nothing else, and what was made is read again against this list.
 */
export const shownToClients = {
  clients: ['name', 'contact'],
  engagements: ['name', 'delivery', 'status'],
  milestones: ['name', 'deliverable', 'start', 'due', 'forecast', 'doneOn', 'acceptedOn', 'status', 'order'],
  tasks: ['title', 'due', 'doneOn', 'status', 'ballInCourt'],
  issues: ['description', 'solution', 'due', 'status'],
  decisions: ['question', 'optionA', 'optionB', 'answerBy'],
  changes: ['content', 'requester', 'raisedOn', 'status', 'decision', 'decidedOn', 'implementedOn'],
  people: ['name', 'email'],
} as const satisfies Partial<Record<TrackerKey, readonly string[]>>

/** A milestone's square in the picture. */
export type StepState = 'done' | 'late' | 'active' | 'ahead'

/** Where a fact of a report comes from. A row that was never refreshed has the id `''`. */
export interface ReportSource {
  readonly table: TrackerKey
  readonly id: string
  /** The sheet's row number today. */
  readonly line: number
}

/** One fact of a report, with the row it is about, so that the next report knows what is new. */
export interface ReportLine extends ReportSource {
  readonly title: string
  readonly day: Day | null
  readonly more: string | null
}
export interface ReportDecision extends ReportLine {
  readonly options: readonly (string | null)[]
}
export interface ReportChange extends ReportLine {
  readonly step: ChangeStep
}
export interface ReportPart extends ReportSource {
  readonly name: string
  readonly delivery: Day | null
  readonly steps: readonly (ReportSource & { readonly name: string; readonly state: StepState })[]
  readonly progress: readonly ReportLine[]
  readonly done: readonly ReportLine[]
  /** Problems with their solutions; a late milestone's solution is its new day, when there is one. */
  readonly problems: readonly (ReportLine & {
    readonly solution: string | null
    readonly forecast: Day | null
  })[]
  readonly waiting: readonly ReportLine[]
  readonly decisions: readonly ReportDecision[]
  /** What the client asked to change and how far it is; what has ended is told once. */
  readonly changes: readonly ReportChange[]
  readonly next: readonly ReportLine[]
}
export interface ClientReport {
  readonly client: string
  readonly to: string
  readonly contact: string | null
  readonly asker: string | null
  readonly since: Day
  readonly parts: readonly ReportPart[]
}

/** How far back the first report looks for what was done. */
const firstSpan = 30

/**
 * What a client is told: progress, done, problems and solutions, decisions awaited, what comes next. Holds values of
 * {@link shownToClients} and nothing else.
 */
export function clientReport(
  portfolio: Portfolio,
  client: Client,
  ledger: readonly LedgerRow[],
): ClientReport {
  const { situation, rows, byName } = portfolio
  const last = lastReport(portfolio, client, ledger)
  const since = last?.day ?? plusDays(situation.today, -firstSpan)
  const before = parseTold(last?.told ?? '')
  const { parts } = partsOf(portfolio)
  const of = <R extends { readonly engagement: string | null; readonly client?: string | null }>(
    all: readonly R[],
    row: Engagement,
  ): R[] => all.filter((each) => engagementOf(portfolio, each)?.id === row.id)
  // Templates give many clients stages of the same name: a task that names only such a stage is nobody's for sure.
  const shared = new Set(
    byName.milestones.duplicates
      .filter(({ rows: all }) => new Set(all.map((row) => row.engagement)).size > 1)
      .map(({ name }) => nameKey(name)),
  )
  const surely = ({ engagement, milestone }: Row<typeof taskTable>): boolean =>
    engagement !== null || milestone === null || !shared.has(nameKey(milestone))
  const from = (table: TrackerKey, { id, at }: { readonly id: string; readonly at: RowPlace }) => ({
    table,
    id,
    line: at.line,
  })
  const line = (
    source: ReportSource,
    title: string | null,
    day: Day | null,
    more: string | null = null,
  ): ReportLine => ({ ...source, title: title ?? '', day, more })
  const recent = (day: Day | null): boolean => day !== null && day >= since && day <= situation.today
  return {
    client: client.name ?? '',
    to: addressKey(client.email ?? ''),
    contact: client.contact,
    asker: byName.people.find(client.accountManager)?.name ?? null,
    since,
    parts: engagementsOf(portfolio, client).map((row): ReportPart => {
      const { milestones } = parts.get(row)!
      const tasks = parts.get(row)!.tasks.filter(surely)
      const planned = [...milestones]
        .filter((each) => !isCancelled(each))
        .sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || (a.due ?? '9').localeCompare(b.due ?? '9'))
      const open = planned.filter((each) => isOpen(milestoneTable, each))
      const late = open.filter((each) => isOverdue(milestoneTable, each, situation))
      const active = open.filter((each) => each.status === 'inProgress')
      const doneTasks = tasks.filter((each) => isDone(each) && recent(each.doneOn))
      const state = (each: (typeof planned)[number]): StepState =>
        isDone(each) ? 'done' : late.includes(each) ? 'late' : active.includes(each) ? 'active' : 'ahead'
      const stage = (each: (typeof planned)[number], day: Day | null, more: string | null = null) =>
        line(from('milestones', each), each.name, day, more)
      const task = (each: (typeof tasks)[number], day: Day | null) =>
        line(from('tasks', each), each.title, day)
      return {
        ...from('engagements', row),
        name: row.name ?? '',
        delivery: row.delivery,
        steps: planned.map((each) => ({
          ...from('milestones', each),
          name: each.name ?? '',
          state: state(each),
        })),
        // A late stage stands among the problems, with its new day.
        progress: active.filter((each) => !late.includes(each)).map((each) => stage(each, each.due)),
        done: [
          ...planned
            .filter((each) => isDone(each) && recent(each.doneOn ?? each.acceptedOn))
            .map((each) => stage(each, each.doneOn ?? each.acceptedOn, each.deliverable)),
          ...doneTasks.map((each) => task(each, each.doneOn)),
        ],
        problems: [
          ...late.map((each) => ({
            ...stage(each, each.due),
            solution: null,
            forecast: each.forecast,
          })),
          ...of(rows.issues, row)
            .filter((each) => isOpen(issueTable, each) && each.solution !== null)
            .map((each) => ({
              ...line(from('issues', each), each.description, null),
              solution: each.solution,
              forecast: each.due,
            })),
        ],
        waiting: tasks
          .filter((each) => each.ballInCourt === 'client' && !isDone(each) && !isCancelled(each))
          .map((each) => task(each, each.due)),
        decisions: of(rows.decisions, row)
          .filter((each) => each.chosen === null && each.decidedOn === null && each.question !== null)
          .map((each) => ({
            ...line(from('decisions', each), each.question, each.answerBy),
            options: [each.optionA, each.optionB],
          })),
        changes: of(rows.changes, row)
          .filter((each) => each.content !== null && askedByClient(each, portfolio))
          .map((each) => ({
            each,
            said: { ...line(from('changes', each), each.content, each.raisedOn), step: stepOf(each) },
          }))
          .filter(({ each, said }) => {
            if (!ended.includes(said.step)) return true
            const told = before[`changes:${each.id}`]
            return told === undefined ? recent(each.implementedOn ?? each.decidedOn) : told !== lineMark(said)
          })
          .map(({ said }) => said),
        next: open
          .filter((each) => !active.includes(each) && !late.includes(each))
          .slice(0, 3)
          .map((each) => stage(each, each.due, each.deliverable)),
      }
    }),
  }
}

/**
 * As much of a report as a letter shows that caps its lists.
 *
 * @param rows lines of each list
 * @param steps milestones of a picture; one that has more is left out
 */
export const shownOf = (report: ClientReport, rows: number, steps: number): ClientReport => ({
  ...report,
  parts: report.parts.map((part) => ({
    ...part,
    steps: part.steps.length > steps ? [] : part.steps,
    progress: part.progress.slice(0, rows),
    done: part.done.slice(0, rows),
    problems: part.problems.slice(0, rows),
    waiting: part.waiting.slice(0, rows),
    decisions: part.decisions.slice(0, rows),
    changes: part.changes.slice(0, rows),
    next: part.next.slice(0, rows),
  })),
})
