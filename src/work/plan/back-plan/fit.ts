import type { Locale } from '../../../core/locale.js'
import { backPlan, type BackPlan, type BackPlanOrder } from '../../../project/schedule/index.js'
import { planTextIn } from '../../../text/plan/index.js'
import { type Cut, cutsFor } from './shorten.js'

/** Whether a plan fits between today (or the engagement's start) and delivery, in figures and in words. */
export interface Fit {
  readonly fits: boolean
  /** Working days the plan lacks; 0 when it fits. */
  readonly shortBy: number
  /** Stages that could carry what is lacking, and how many working days each. */
  readonly shorten: readonly Cut[]
  /** What shortening stages cannot win. */
  readonly stillShort: number
  /** Stages that wait for each other, by name. */
  readonly circles: readonly (readonly string[])[]
  readonly unknownYears: readonly number[]
  /** Whether it fits, in words; `message` says that and what the calendar does not know. */
  readonly verdict: string
  readonly message: string
}

/** Plans back from delivery and judges the plan. */
export function planned(
  order: BackPlanOrder,
  locale: Locale,
): { readonly plan: BackPlan; readonly fit: Fit } {
  const text = planTextIn(locale)
  const plan = backPlan(order)
  const { cuts, stillShort } = plan.shortBy > 0 ? cutsFor(order) : { cuts: [], stillShort: 0 }
  const nameOf = (id: string): string =>
    order.milestones.find((row) => row.id === id || `#${row.at.line}` === id)?.name ?? id
  const circles = plan.cycles.map((circle) => circle.map(nameOf))
  const verdict =
    circles.length > 0
      ? text.circle(circles.map((circle) => text.list(circle)).join('; '))
      : plan.stages.length === 0
        ? text.nothingOpen
        : plan.shortBy > 0
          ? text.short(
              plan.shortBy,
              // Advice that does not suffice is none.
              stillShort > 0 ? '' : text.list(cuts.map(({ name, days }) => text.cut(name, days))),
            )
          : text.fits(Math.min(...plan.stages.map(({ totalFloat }) => totalFloat)))
  const years =
    plan.unknownYears.length > 0 ? [text.unknownYears(text.list(plan.unknownYears.map(String)))] : []
  return {
    plan,
    fit: {
      fits: plan.shortBy === 0 && circles.length === 0,
      shortBy: plan.shortBy,
      shorten: cuts,
      stillShort,
      circles,
      unknownYears: plan.unknownYears,
      verdict,
      message: [verdict, ...years].join(locale === 'en' ? ' ' : ''),
    },
  }
}
