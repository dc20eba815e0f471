import type { Looked } from '../../../core/evidence.js'
import type { Locale } from '../../../core/locale.js'
import {
  backPlan,
  type BackPlan,
  type BackPlanOrder,
  type PlanGaps,
  type PlanVerdict,
  planVerdict,
} from '../../../project/schedule/index.js'
import { planTextIn } from '../../../text/plan/index.js'
import { tableNamed } from '../../tables.js'
import { type Cut, cutsFor } from './shorten.js'

/** Whether a plan fits between today (or the engagement's start) and delivery, in figures and in words. */
export interface Fit {
  /** What is known of it; every page colours by this. */
  readonly is: PlanVerdict['is']
  /** It fits for sure. */
  readonly fits: boolean
  /** Working days the plan lacks; 0 when it is not known to lack any. */
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

/** So many names are listed in a sentence. */
const mostNamed = 5

/** Plans back from delivery and judges the plan by what was looked at for it. */
export function planned(
  order: BackPlanOrder,
  locale: Locale,
  looked: Looked,
): { readonly plan: BackPlan; readonly fit: Fit } {
  const text = planTextIn(locale)
  const plan = backPlan(order)
  const judged = planVerdict(order, plan, looked)
  const isShort = judged.is === 'short'
  const { cuts, stillShort } = isShort ? cutsFor(order) : { cuts: [], stillShort: 0 }
  const nameOf = (id: string): string =>
    order.milestones.find((row) => row.id === id || `#${row.at.line}` === id)?.name ?? id
  const circles = plan.cycles.map((circle) => circle.map(nameOf))
  const said = (): string => {
    switch (judged.is) {
      case 'circle':
        return text.circle(circles.map((circle) => text.list(circle)).join('; '))
      case 'noStages':
        return text.noStages
      case 'allDone':
        return text.nothingOpen(judged.clear)
      case 'notKnown':
        return text.fitNotKnown(sayGaps(judged.gaps, locale))
      case 'short':
        return text.short(
          judged.by,
          // Advice that does not suffice is none.
          stillShort > 0 ? '' : text.list(cuts.map(({ name, days }) => text.cut(name, days))),
          judged.atLeast,
        )
      case 'fits':
        return text.fits(judged.spare, judged.clear)
    }
  }
  const verdict = said()
  const years =
    plan.unknownYears.length > 0 ? [text.unknownYears(text.list(plan.unknownYears.map(String)))] : []
  return {
    plan,
    fit: {
      is: judged.is,
      fits: judged.is === 'fits',
      shortBy: isShort ? judged.by : 0,
      shorten: cuts,
      stillShort,
      circles,
      unknownYears: plan.unknownYears,
      verdict,
      message: [verdict, ...years].join(locale === 'en' ? ' ' : ''),
    },
  }
}

/** What is missing before anybody can tell whether a plan fits, a clause for each kind. */
function sayGaps({ durations, links, looked }: PlanGaps, locale: Locale): string[] {
  const text = planTextIn(locale)
  const some = (all: readonly string[]): string =>
    all.length > mostNamed
      ? text.listAndMore(all.slice(0, mostNamed), all.length - mostNamed)
      : text.list(all)
  const sheet = (key: string): string => tableNamed(key).name[locale]
  const column = (table: string, key: string): string => tableNamed(table).columns[key]?.name[locale] ?? key
  const cells = looked.unread.map(({ table, column: key, line }) =>
    text.cellAt(sheet(table), line, column(table, key)),
  )
  const lost = looked.unplaced.map(({ line }) => String(line))
  return [
    ...(durations.length > 0 ? [text.noDurations(some(durations.map(({ name }) => name ?? '')))] : []),
    ...(links.length > 0 ? [text.noSuchStage(some(links.map(({ found }) => found)))] : []),
    ...(cells.length > 0 ? [text.cellsNotRead(some(cells))] : []),
    ...(lost.length > 0 ? [text.stagesUnplaced(lost.length, some(lost))] : []),
    ...looked.gone.map((key) => text.sheetGone(sheet(key))),
  ]
}
