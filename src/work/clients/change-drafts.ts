import type { Day } from '../../core/day.js'
import { isRequestedByClient, findChangeStep } from '../../domain/report/change-steps.js'
import { isWorded } from '../../domain/report/worded-row.js'
import type { Change } from '../../trackers/plan/changes.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { type DraftingContext, type DraftedLetter, clip } from './drafting.js'

/** A change request's state and its effects in the client's words (解释变更的影响和风险), for each that moves. */
export function changeDrafts(row: Engagement, context: DraftingContext): DraftedLetter[] {
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
          // What somebody of the team gave as a reason was not written for the client.
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

const amount = (cost: number): string =>
  String(Math.round(cost * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
