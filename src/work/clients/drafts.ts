import { ellipsize } from '../../core/text-length.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { groupParts } from '../../domain/engagement-parts.js'
import type { Client } from '../../trackers/clients/clients.js'
import { isRequestedByClient, findChangeStep } from '../../domain/report/change-steps.js'
import { getCompanyWords } from '../../domain/report/company-words.js'
import { libraryOf } from '../plan/library.js'
import { findNamedClients } from '../../domain/report/report-check.js'
import { listOpenEngagements } from '../../domain/report/reports-due.js'
import { isWorded } from '../../domain/report/worded-row.js'
import { isOpen, isOverdue } from '../../domain/status/openness.js'
import { clientTexts } from '../../text/clients/index.js'
import { commonTexts } from '../../text/common/index.js'
import { type DraftText, draftTexts } from '../../text/drafts/index.js'
import { textOf } from '../../text/text-of.js'
import { listReportedIssues } from '../../domain/report/reported-rows.js'
import type { Change } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { ClientContext } from './client-context.js'
import { pulseQuestions } from './written-report.js'

/**
 * A letter for a person to change and send themselves, in the client's language. Milepost does not send it.
 */
export interface Draft {
  readonly key: string
  readonly kind: 'delay' | 'change' | 'pulse'
  /** In the asker's language. */
  readonly title: string
  readonly subject: string
  readonly text: string
  /** What must be taken out before it is sent, in the asker's language; '' when nothing. */
  readonly warning: string
}

interface DraftingContext {
  readonly clientContext: ClientContext
  readonly text: DraftText
  /** The same in the asker's language. */
  readonly userText: DraftText
  readonly locale: Locale
  readonly formatDay: (day: Day) => string
}
type DraftedLetter = Pick<Draft, 'key' | 'kind' | 'subject' | 'title'> & { readonly lines: readonly string[] }

/**
 * Notices of delay, answers to change requests and the three questions, for the client's open engagements.
 */
export function draftsFor(clientContext: ClientContext): Draft[] {
  const { ports, contents, client } = clientContext
  const locale = client.language ?? ports.spreadsheet.locale()
  const { texts, companyWords: namesOfCompanies } = libraryOf(ports.library)
  const text = textOf(draftTexts, locale, texts)
  const formatDay = (day: Day): string => textOf(commonTexts, locale).dayWithYear(day)
  const companyNames = getCompanyWords(namesOfCompanies)
  const context: DraftingContext = {
    clientContext,
    text,
    userText: textOf(draftTexts, clientContext.locale, texts),
    locale,
    formatDay,
  }
  const ongoing = listOpenEngagements(contents, client)
  const { parts } = groupParts(contents.rows.engagements, contents.rows.milestones, [])
  const drafted = ongoing.flatMap((row) => [
    ...delayDrafts(row, parts.get(row)!.milestones, context),
    ...changeDrafts(row, context),
  ])
  return [...drafted, ...ongoing.map((row) => questionsDraft(row, context))].map(({ lines, ...draft }) => {
    const body = [
      text.dear(client.contact ?? ''),
      '',
      ...lines,
      '',
      text.regards(signer(clientContext)),
    ].join('\n')
    const namedOther = findNamedClients(`${draft.subject}\n${body}`, contents, client, companyNames)[0]
    return {
      ...draft,
      text: body,
      warning:
        namedOther === undefined ? '' : textOf(clientTexts, clientContext.locale).namesOther(namedOther),
    }
  })
}

const signer = ({
  contents,
  client,
}: { readonly client: Client } & Pick<ClientContext, 'contents'>): string =>
  contents.byName.people.find(client.accountManager)?.name ?? client.accountManager ?? ''

/** Stages of an engagement that are late, or will be by their own forecasts. */
const lateStages = (milestones: readonly Milestone[], { clientContext }: DraftingContext): Milestone[] =>
  milestones.filter(
    (each) =>
      isOverdue(milestoneTable, each, clientContext.contents.situation) ||
      (isOpen(milestoneTable, each) &&
        each.forecast !== null &&
        each.due !== null &&
        each.forecast > each.due),
  )

/** What is late, why, what is done about it, and the new days (延迟的原因和采取的措施); none when nothing is late. */
function delayDrafts(
  row: Engagement,
  milestones: readonly Milestone[],
  context: DraftingContext,
): DraftedLetter[] {
  const { clientContext, text, userText, formatDay } = context
  const { delay } = text
  const { today } = clientContext.contents.situation
  const late = lateStages(milestones, context)
  if (late.length === 0 || row.name === null) return []
  const measures = listReportedIssues(clientContext.contents, row).filter(({ solution }) => solution !== null)
  return [
    {
      key: `delay ${row.at.line}`,
      kind: 'delay',
      title: userText.delay.title(row.name),
      subject: delay.subject(row.name),
      lines: [
        delay.opening(row.name),
        '',
        ...late.flatMap((each) => [
          delay.late(each.name ?? '', each.due === null ? text.gap(delay.dayGap) : formatDay(each.due)),
          delay.cause((each.delayReason && delay.reasons[each.delayReason]) || text.gap(delay.whyGap)),
          // A forecast that has passed is no new date.
          delay.newDay(
            each.forecast === null || each.forecast < today
              ? text.gap(delay.dayGap)
              : formatDay(each.forecast),
          ),
        ]),
        '',
        delay.measures,
        ...(measures.length === 0
          ? [`• ${text.gap(delay.measureGap)}`]
          : measures.map((each) => delay.measure(each.description ?? '', each.solution!))),
        '',
        ...deliveryLine(row, late, context),
        delay.closing,
      ],
    },
  ]
}

/** The forecast of delivery, compared with the agreed day; a gap where the late stages do not give one. */
function deliveryLine(
  { delivery, baselineDelivery: agreed }: Engagement,
  late: readonly Milestone[],
  { clientContext, text, formatDay }: DraftingContext,
): string[] {
  if (delivery === null) return []
  const { delay } = text
  const { situation, calendar } = clientContext.contents
  const isOpenStill = late.some(
    ({ forecast }) => forecast === null || forecast < situation.today || forecast > delivery,
  )
  if (isOpenStill) return [delay.deliveryOpen(formatDay(delivery), text.gap(delay.deliveryGap))]
  if (agreed === null) return [delay.deliveryPlanned(formatDay(delivery))]
  const delayDays = delivery > agreed ? calendar.workdaysBetween(agreed, delivery) : 0
  if (delivery === agreed) return [delay.delivery(formatDay(delivery), 0)]
  return [
    delayDays > 0
      ? delay.delivery(formatDay(delivery), delayDays)
      : delay.deliveryMoved(formatDay(delivery), formatDay(agreed)),
  ]
}

/** A change request's state and its effects in the client's words (解释变更的影响和风险), for each that moves. */
function changeDrafts(row: Engagement, context: DraftingContext): DraftedLetter[] {
  const { clientContext, text, userText, formatDay } = context
  const { rows, byName } = clientContext.contents
  return rows.changes
    .filter((each) => byName.engagements.find(each.engagement)?.id === row.id)
    .filter((each) => each.content !== null && each.status !== 'dropped')
    .filter((each) => isWorded(clientContext.contents, 'changes', each))
    .map((each) => {
      const content = clip(each.content!)
      const isAskedByClient = isRequestedByClient(each, clientContext.contents)
      const on = each.raisedOn === null ? '' : formatDay(each.raisedOn)
      return {
        key: `change ${each.at.line}`,
        kind: 'change' as const,
        title: userText.change.title(content),
        subject: text.change.subject(row.name ?? ''),
        lines: [
          isAskedByClient ? text.change.asked(on, each.content!) : text.change.proposed(on, each.content!),
          // A reason that somebody of the team gave was not written for the client.
          ...(each.reason === null || !isAskedByClient ? [] : [text.change.reason(each.reason)]),
          '',
          ...stateLines(each, row, context),
        ],
      }
    })
}

const isAssessed = ({ impactDays, impactCost, impactResource }: Change): boolean =>
  (impactDays ?? impactCost ?? impactResource) !== null

/** How far a change is; only what its row records is said. */
function stateLines(change: Change, row: Engagement, context: DraftingContext): string[] {
  const { text, formatDay } = context
  const { deliveredOn, newDelivery, deliveryWas } = change
  const step = findChangeStep(change)
  switch (step) {
    case 'delivered':
      return [text.change.delivered(deliveredOn === null ? '' : formatDay(deliveredOn))]
    case 'planned':
      return [
        newDelivery !== null && deliveryWas !== null && newDelivery === row.delivery
          ? text.change.planned(
              formatDay(newDelivery),
              newDelivery === deliveryWas ? '' : formatDay(deliveryWas),
            )
          : text.change.inPlan,
      ]
    case 'approved':
      return [...(isAssessed(change) ? effectLines(change, row, context) : []), text.change.approved]
    case 'rejected':
      return [isAssessed(change) ? text.change.rejected : text.change.notTakenUp]
    case 'nextCycle':
      return [text.change.nextCycle]
    default:
      return isAssessed(change)
        ? [...effectLines(change, row, context), '', text.change.ask]
        : [text.change.raised]
  }
}

function effectLines(
  change: Change,
  { delivery }: Engagement,
  { clientContext, text, formatDay }: DraftingContext,
): string[] {
  const { impactDays, impactCost, impactResource } = change
  const { calendar } = clientContext.contents
  const moved = (days: number): Day => (days === 0 ? delivery! : calendar.plusWorkdays(delivery!, days))
  return [
    text.change.effects,
    impactDays === null || delivery === null
      ? text.change.daysUnknown(text.gap(text.change.unknown))
      : text.change.days(impactDays, formatDay(delivery), formatDay(moved(impactDays))),
    text.change.cost(impactCost === null ? text.gap(text.change.unknown) : amount(impactCost)),
    text.change.resources(impactResource ?? text.gap(text.change.unknown)),
    ...(impactDays !== null && impactDays > 0 ? [text.change.risk] : []),
  ]
}

/** The three questions of the pulse only, for a week without a report. */
const questionsDraft = (row: Engagement, { text, userText, locale }: DraftingContext): DraftedLetter => ({
  key: `pulse ${row.at.line}`,
  kind: 'pulse',
  title: userText.pulse.title(row.name ?? ''),
  subject: text.pulse.subject(row.name ?? ''),
  lines: [
    text.pulse.opening(row.name ?? ''),
    '',
    ...pulseQuestions(locale).map((question, at) => `${at + 1}. ${question}`),
  ],
})

const amount = (cost: number): string =>
  String(Math.round(cost * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const maxQuoteLength = 60
const clip = (text: string): string => ellipsize(text, maxQuoteLength).replace(/\s+/g, ' ')
