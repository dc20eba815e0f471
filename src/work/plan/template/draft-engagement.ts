import type { WorkingCalendar } from '../../../core/calendar.js'
import type { Coverage } from '../../../core/evidence.js'
import { type Day, plusDays, plusMonths } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { Gate } from '../../../trackers/team/gates.js'
import type { PlanWords } from '../plan-words.js'
import type { BackPlanInput } from '../../../domain/schedule/back-plan.js'
import { earliestDelivery } from './earliest-delivery.js'
import type { NetworkMilestone } from '../../../domain/schedule/network.js'
import type { RowOf } from '../../../core/table.js'
import type { TemplateStage, CommunicationLine, Template } from '../../../templates/template.js'
import type { Trackers } from '../../../trackers/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { gatesForProject } from './template-gates.js'
import type { RoleAssignment } from './role-assignment.js'
import { type PlanFit, planWithFit } from '../back-plan/plan-fit.js'

type RowValues<K extends keyof Trackers> = Partial<RowOf<Trackers[K]['columns']>>
/** Rows to add, as values their columns write. */
type DraftedRows = { readonly [K in DraftedTracker]: readonly RowValues<K>[] }
/**
 * Trackers that get rows of an engagement, the engagement itself last: when it is there, all rows are there.
 */
export const draftedTrackers = [
  'people',
  'clients',
  'milestones',
  'tasks',
  'raci',
  'rhythm',
  'risks',
  'gates',
  'engagements',
] as const
export type DraftedTracker = (typeof draftedTrackers)[number]

/** What a person asks for when an engagement begins. */
export interface EngagementRequest {
  readonly name: string
  readonly client: string
  readonly owner: string | null
  readonly delivery: Day
  readonly start: Day | null
}
export interface DraftContext {
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The language of the workbook, and of the person who asks. */
  readonly locale: Locale
  readonly words: PlanWords
  readonly roleAssignment: RoleAssignment
  /** Those of templates and of projects. */
  readonly gates: readonly Gate[]
}
export interface Draft {
  readonly rows: DraftedRows
  readonly fit: PlanFit
  /** The day the last stage must end so that the whole buffer is left. */
  readonly lastDue: Day
  /** The earliest delivery that fits a start today, or on the day asked for. */
  readonly earliest: Day
}

/** The stages of a template are all there is to check. */
const allStagesExamined = (rows: number): Coverage => ({
  rows,
  unread: [],
  absent: [],
  unplaced: [],
  gone: [],
  notUsed: [],
})

/** The id of a stage in its plan, before its row has one. */
export const stageIdAt = (index: number): string => `stage-${index}`

/** The stages of a template as a plan reads milestones. */
function milestonesOf({ stages }: Template, locale: Locale): NetworkMilestone[] {
  const nameOf = new Map(stages.map((stage) => [stage.key, stage.name[locale]]))
  const predecessorsOf = ({ after }: TemplateStage): string | null =>
    after.length === 0
      ? null
      : textOf(punctuation, locale).list(
          after.map(({ stage: key, lag }) => `${nameOf.get(key)!}${lag > 0 ? ` +${lag}` : ''}`),
        )
  return stages.map((stage, index) => ({
    id: stageIdAt(index),
    name: stage.name[locale],
    order: index + 1,
    status: 'notStarted',
    start: null,
    due: null,
    forecast: null,
    doneOn: null,
    acceptedOn: null,
    durationDays: stage.durationDays,
    predecessors: predecessorsOf(stage),
    at: { line: index + 1, unread: [] },
  }))
}

/**
 * Drafts every row of an engagement from a template: the days of its stages are those of {@link planWithFit}.
 */
export function draftEngagement(
  template: Template,
  request: EngagementRequest,
  context: DraftContext,
): Draft {
  const { today, calendar } = context
  const { bufferDays } = template
  const { name, client, owner, start, delivery } = request
  const milestones = milestonesOf(template, context.locale)
  const order: BackPlanInput = { milestones, calendar, today, bufferDays, delivery, start }
  const { plan, fit } = planWithFit(order, context.words, allStagesExamined(milestones.length))
  const days = new Map(plan.proposals.map((each) => [each.id, { start: each.start, due: each.due }]))
  const spans = template.stages.map((_, index) => days.get(stageIdAt(index))!)
  return {
    fit,
    lastDue: plan.lastDue,
    earliest: earliestDelivery(order, plan),
    rows: {
      people: owner === null ? [] : [{ name: owner }],
      clients: [{ name: client, accountManager: owner }],
      milestones: stageRows(template, request, context, milestones, spans),
      tasks: taskRows(template, request, context, spans),
      ...agreementRows(template, request, context, spans),
      gates: gatesForProject(context.gates, template, request.name, context.locale),
      // A start that was not given would limit the plan as if it had been.
      engagements: [{ name, client, owner, status: 'planned', start, delivery, bufferDays }],
    },
  }
}

/** The days of a stage. */
interface Span {
  readonly start: Day
  readonly due: Day
}

const ownerOf = (
  role: string,
  { owner }: EngagementRequest,
  { roleAssignment }: DraftContext,
): string | null => roleAssignment.personFor(role) ?? owner

const stageRows = (
  { stages }: Template,
  request: EngagementRequest,
  context: DraftContext,
  milestones: readonly NetworkMilestone[],
  spans: readonly Span[],
): RowValues<'milestones'>[] =>
  stages.map((stage, index) => ({
    name: stage.name[context.locale],
    engagement: request.name,
    order: index + 1,
    owner: ownerOf(stage.ownerRole, request, context),
    status: 'notStarted',
    ...spans[index]!,
    durationDays: stage.durationDays,
    predecessors: milestones[index]!.predecessors,
    deliverable: stage.deliverable[context.locale],
    acceptanceCriteria: stage.acceptanceCriteria[context.locale],
    coCreation: stage.coCreation ? 'yes' : 'no',
  }))

const taskRows = (
  { stages }: Template,
  request: EngagementRequest,
  context: DraftContext,
  spans: readonly Span[],
): RowValues<'tasks'>[] =>
  stages.flatMap((stage, index) =>
    stage.tasks.map((task) => ({
      title: task.title[context.locale],
      engagement: request.name,
      milestone: stage.name[context.locale],
      owner: ownerOf(task.ownerRole, request, context),
      status: 'notStarted',
      priority: 'medium',
      start: context.calendar.plusWorkdays(spans[index]!.start, task.offsetDays),
      due: context.calendar.plusWorkdays(spans[index]!.start, task.offsetDays + task.durationDays - 1),
      percentComplete: 0,
      ballInCourt: context.roleAssignment.isClient(task.ownerRole) ? 'client' : 'us',
    })),
  )

/** Who does what, who talks and when, and what the risks are. */
function agreementRows(
  template: Template,
  request: EngagementRequest,
  context: DraftContext,
  spans: readonly Span[],
): Pick<DraftedRows, 'raci' | 'rhythm' | 'risks'> {
  const { today, calendar, locale, roleAssignment } = context
  const engagement = request.name
  const starts = spans.map((span) => span.start)
  const start =
    request.start ?? starts.reduce((first, each) => (each < first ? each : first), request.delivery)
  const from = start > today ? start : today
  const workday = (day: Day): Day => calendar.plusWorkdays(day, 0)
  const nextTalkDay: Readonly<Record<CommunicationLine['frequency'], Day>> = {
    daily: from,
    weekly: plusDays(from, 7),
    fortnightly: plusDays(from, 14),
    monthly: plusMonths(from, 1),
    quarterly: plusMonths(from, 3),
    atMilestones: spans[0]!.due,
  }
  const parts = (roles: readonly string[]): string | null =>
    roles.length === 0
      ? null
      : textOf(punctuation, locale).list([...new Set(roles.map((role) => roleAssignment.nameFor(role)))])
  return {
    raci: template.raci.map((line) => ({
      item: line.item[locale],
      engagement,
      responsible: parts(line.responsible),
      accountable: roleAssignment.nameFor(line.accountable),
      consulted: parts(line.consulted),
      informed: parts(line.informed),
    })),
    rhythm: template.rhythm.map((talk) => ({
      form: talk.form[locale],
      client: request.client,
      engagement,
      frequency: talk.frequency,
      participants: parts(talk.participants),
      lead: ownerOf(talk.lead, request, context) ?? roleAssignment.nameFor(talk.lead),
      nextOn: workday(nextTalkDay[talk.frequency]),
    })),
    risks: template.risks.map((risk) => ({
      description: risk.description[locale],
      engagement,
      category: risk.category,
      probability: risk.probability,
      impact: risk.impact,
      response: risk.response[locale],
      owner: request.owner,
      reviewOn: workday(plusMonths(from, 1)),
      status: 'open',
    })),
  }
}
