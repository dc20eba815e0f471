import { clipText } from '../../core/cut.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { partsByEngagement } from '../../project/parts.js'
import type { Client } from '../../trackers/clients/clients.js'
import { askedByClient, stepOf } from '../../project/report/change-steps.js'
import { companyWords } from '../../project/report/company-words.js'
import { libraryOf } from '../plan/library.js'
import { namedOthers } from '../../project/report/report-check.js'
import { issuesTold } from '../../project/report/report-part.js'
import { engagementsOf } from '../../project/report/reports-due.js'
import { isWorded } from '../../project/report/worded.js'
import { isOpen, isOverdue } from '../../project/status/openness.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { type DraftText, draftTextIn } from '../../text/drafts/index.js'
import { textIn } from '../../text/index.js'
import type { Change } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { ClientFacts } from './read-client.js'
import { pulseQuestions } from './written-report.js'

/** A letter for a person to change and send by hand, in the client's language. Nothing here goes out by itself. */
export interface Draft {
  readonly key: string
  readonly kind: 'delay' | 'change' | 'pulse'
  /** In the asker's language. */
  readonly title: string
  readonly subject: string
  readonly text: string
  /** What must be taken out before it goes, in the asker's language; '' when nothing. */
  readonly warning: string
}

interface Writing {
  readonly facts: ClientFacts
  readonly text: DraftText
  /** The same in the asker's language. */
  readonly desk: DraftText
  readonly locale: Locale
  readonly say: (day: Day) => string
}
type Written = Pick<Draft, 'key' | 'kind' | 'subject' | 'title'> & { readonly lines: readonly string[] }

/** Notices of delay, answers to change requests and the three questions, for the client's engagements that go on. */
export function draftsFor(facts: ClientFacts): Draft[] {
  const { ports, portfolio, client } = facts
  const locale = client.language ?? ports.workbook.locale()
  const { texts, companyWords: listed } = libraryOf(ports)
  const text = draftTextIn(locale, texts)
  const say = (day: Day): string => textIn(locale).dayWithYear(day)
  const known = companyWords(listed)
  const writing: Writing = { facts, text, desk: draftTextIn(facts.locale, texts), locale, say }
  const goingOn = engagementsOf(portfolio, client)
  const { parts } = partsByEngagement(portfolio.rows.engagements, portfolio.rows.milestones, [])
  const written = goingOn.flatMap((row) => [
    ...delayNotice(row, parts.get(row)!.milestones, writing),
    ...changeNotes(row, writing),
  ])
  return [...written, ...goingOn.map((row) => threeQuestions(row, writing))].map(({ lines, ...draft }) => {
    const body = [text.dear(client.contact ?? ''), '', ...lines, '', text.regards(signer(facts))].join('\n')
    const other = namedOthers(`${draft.subject}\n${body}`, portfolio, client, known)[0]
    return {
      ...draft,
      text: body,
      warning: other === undefined ? '' : clientsTextIn(facts.locale).namesOther(other),
    }
  })
}

const signer = ({
  portfolio,
  client,
}: { readonly client: Client } & Pick<ClientFacts, 'portfolio'>): string =>
  portfolio.byName.people.find(client.accountManager)?.name ?? client.accountManager ?? ''

/** Stages of an engagement that are late, or will be by their own forecast. */
const lateStages = (milestones: readonly Milestone[], { facts }: Writing): Milestone[] =>
  milestones.filter(
    (each) =>
      isOverdue(milestoneTable, each, facts.portfolio.situation) ||
      (isOpen(milestoneTable, each) &&
        each.forecast !== null &&
        each.due !== null &&
        each.forecast > each.due),
  )

/** What is late, why, what is done about it, and the new days (延迟的原因和采取的措施); none when nothing is late. */
function delayNotice(row: Engagement, milestones: readonly Milestone[], writing: Writing): Written[] {
  const { facts, text, desk, say } = writing
  const { delay } = text
  const { today } = facts.portfolio.situation
  const late = lateStages(milestones, writing)
  if (late.length === 0 || row.name === null) return []
  const measures = issuesTold(facts.portfolio, row).filter(({ solution }) => solution !== null)
  return [
    {
      key: `delay ${row.at.line}`,
      kind: 'delay',
      title: desk.delay.title(row.name),
      subject: delay.subject(row.name),
      lines: [
        delay.opening(row.name),
        '',
        ...late.flatMap((each) => [
          delay.late(each.name ?? '', each.due === null ? text.gap(delay.dayGap) : say(each.due)),
          delay.cause((each.delayReason && delay.reasons[each.delayReason]) || text.gap(delay.whyGap)),
          // A forecast that has passed is no new date.
          delay.newDay(
            each.forecast === null || each.forecast < today ? text.gap(delay.dayGap) : say(each.forecast),
          ),
        ]),
        '',
        delay.measures,
        ...(measures.length === 0
          ? [`• ${text.gap(delay.measureGap)}`]
          : measures.map((each) => delay.measure(each.description ?? '', each.solution!))),
        '',
        ...deliveryLine(row, late, writing),
        delay.closing,
      ],
    },
  ]
}

/** Where delivery is, against the day that was agreed; a gap where the late stages leave it open. */
function deliveryLine(
  { delivery, baselineDelivery: agreed }: Engagement,
  late: readonly Milestone[],
  { facts, text, say }: Writing,
): string[] {
  if (delivery === null) return []
  const { delay } = text
  const { situation, calendar } = facts.portfolio
  const isOpenStill = late.some(
    ({ forecast }) => forecast === null || forecast < situation.today || forecast > delivery,
  )
  if (isOpenStill) return [delay.deliveryOpen(say(delivery), text.gap(delay.deliveryGap))]
  if (agreed === null) return [delay.deliveryPlanned(say(delivery))]
  const later = delivery > agreed ? calendar.workdaysBetween(agreed, delivery) : 0
  if (delivery === agreed) return [delay.delivery(say(delivery), 0)]
  return [later > 0 ? delay.delivery(say(delivery), later) : delay.deliveryMoved(say(delivery), say(agreed))]
}

/** A change request's state and its effects in the client's words (解释变更的影响和风险), for each that moves. */
function changeNotes(row: Engagement, writing: Writing): Written[] {
  const { facts, text, desk, say } = writing
  const { rows, byName } = facts.portfolio
  return rows.changes
    .filter((each) => byName.engagements.find(each.engagement)?.id === row.id)
    .filter((each) => each.content !== null && each.status !== 'dropped')
    .filter((each) => isWorded(facts.portfolio, 'changes', each))
    .map((each) => {
      const content = clipped(each.content!)
      const isTheirs = askedByClient(each, facts.portfolio)
      const on = each.raisedOn === null ? '' : say(each.raisedOn)
      return {
        key: `change ${each.at.line}`,
        kind: 'change' as const,
        title: desk.change.title(content),
        subject: text.change.subject(row.name ?? ''),
        lines: [
          isTheirs ? text.change.asked(on, each.content!) : text.change.proposed(on, each.content!),
          // What somebody of the team gave as a reason was not written for the client.
          ...(each.reason === null || !isTheirs ? [] : [text.change.reason(each.reason)]),
          '',
          ...stateOf(each, row, writing),
        ],
      }
    })
}

const isAssessed = ({ impactDays, impactCost, impactResource }: Change): boolean =>
  (impactDays ?? impactCost ?? impactResource) !== null

/** How far a change is; only what its row records is said. */
function stateOf(change: Change, row: Engagement, writing: Writing): string[] {
  const { text, say } = writing
  const { deliveredOn, newDelivery, deliveryWas } = change
  const step = stepOf(change)
  switch (step) {
    case 'delivered':
      return [text.change.delivered(deliveredOn === null ? '' : say(deliveredOn))]
    case 'planned':
      return [
        newDelivery !== null && deliveryWas !== null && newDelivery === row.delivery
          ? text.change.planned(say(newDelivery), newDelivery === deliveryWas ? '' : say(deliveryWas))
          : text.change.inPlan,
      ]
    case 'approved':
      return [...(isAssessed(change) ? effects(change, row, writing) : []), text.change.approved]
    case 'rejected':
      return [isAssessed(change) ? text.change.rejected : text.change.notTakenUp]
    case 'nextCycle':
      return [text.change.nextCycle]
    default:
      return isAssessed(change)
        ? [...effects(change, row, writing), '', text.change.ask]
        : [text.change.raised]
  }
}

function effects(change: Change, { delivery }: Engagement, { facts, text, say }: Writing): string[] {
  const { impactDays, impactCost, impactResource } = change
  const { calendar } = facts.portfolio
  const moved = (days: number): Day => (days === 0 ? delivery! : calendar.plusWorkdays(delivery!, days))
  return [
    text.change.effects,
    impactDays === null || delivery === null
      ? text.change.daysUnknown(text.gap(text.change.unknown))
      : text.change.days(impactDays, say(delivery), say(moved(impactDays))),
    text.change.cost(impactCost === null ? text.gap(text.change.unknown) : amount(impactCost)),
    text.change.resources(impactResource ?? text.gap(text.change.unknown)),
    ...(impactDays !== null && impactDays > 0 ? [text.change.risk] : []),
  ]
}

/** The three questions of the pulse alone, for a week without a report. */
const threeQuestions = (row: Engagement, { facts, text, desk, locale }: Writing): Written => ({
  key: `pulse ${row.at.line}`,
  kind: 'pulse',
  title: desk.pulse.title(row.name ?? ''),
  subject: text.pulse.subject(row.name ?? ''),
  lines: [
    text.pulse.opening(row.name ?? ''),
    '',
    ...pulseQuestions(locale).map((question, at) => `${at + 1}. ${question}`),
  ],
})

const amount = (cost: number): string =>
  String(Math.round(cost * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const longest = 60
const clipped = (text: string): string => clipText(text, longest).replace(/\s+/g, ' ')
