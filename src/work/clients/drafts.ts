import { changeDrafts } from './change-drafts.js'
import { pulseQuestions } from './written-report.js'
import type { Day } from '../../core/day.js'
import { groupParts } from '../../domain/engagement-parts.js'
import type { Client } from '../../trackers/clients/clients.js'
import { getCompanyWords } from '../../domain/report/company-words.js'
import { libraryOf } from '../plan/library.js'
import { findNamedClients } from '../../domain/report/report-check.js'
import { listOpenEngagements } from '../../domain/report/reports-due.js'
import { isOpen, isOverdue } from '../../domain/status/openness.js'
import { commonTexts } from '../../text/common/index.js'
import { draftTexts } from '../../text/drafts/index.js'
import { libraryTextOf } from '../../text/library-text-of.js'
import { textOf } from '../../text/text-of.js'
import { listReportedIssues } from '../../domain/report/reported-rows.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import type { ClientContext } from './client-context.js'
import type { DraftingContext, DraftedLetter } from './drafting.js'
import type { Draft } from './drafting.js'

/**
 * Notices of delay, answers to change requests and the three questions, for the client's open engagements.
 */
export function draftsFor(clientContext: ClientContext): Draft[] {
  const { ports, contents, client } = clientContext
  const locale = client.language ?? ports.spreadsheet.locale()
  const { texts, companyWords: namesOfCompanies } = libraryOf(ports.library)
  const text = libraryTextOf(draftTexts, locale, texts)
  const formatDay = (day: Day): string => textOf(commonTexts, locale).dayWithYear(day)
  const companyNames = getCompanyWords(namesOfCompanies)
  const context: DraftingContext = {
    clientContext,
    text,
    userText: libraryTextOf(draftTexts, clientContext.locale, texts),
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
      warning: namedOther === undefined ? '' : clientContext.text.namesOther(namedOther),
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

/** The three questions of the pulse alone, for a week without a report. */
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
