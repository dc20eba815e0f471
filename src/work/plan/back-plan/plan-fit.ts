import type { Coverage } from '../../../core/evidence.js'
import { type BackPlan, type BackPlanInput, createBackPlan } from '../../../domain/schedule/back-plan.js'
import { evaluatePlan, type PlanGaps, type PlanVerdict } from '../../../domain/schedule/evaluate-plan.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { tableNamed } from '../../table-list.js'
import type { PlanWords } from '../plan-words.js'
import { type StageCut, findCuts } from './find-cuts.js'

/** Whether a plan fits between today (or the engagement's start) and delivery, in figures and in words. */
export interface PlanFit {
  /** What is known of it; every page colours by this. */
  readonly is: PlanVerdict['is']
  /** It certainly fits. */
  readonly fits: boolean
  /** Working days the plan lacks; 0 when it is not known to lack any. */
  readonly shortBy: number
  /** Stages that could be shortened, and by how many working days each. */
  readonly shorten: readonly StageCut[]
  /** The days that shortened stages cannot win. */
  readonly stillShort: number
  /** Stages that wait for each other, by name. */
  readonly circles: readonly (readonly string[])[]
  readonly unknownYears: readonly number[]
  /** Whether it fits, in words; `message` says that and what the calendar does not know. */
  readonly verdict: string
  readonly message: string
}

/** The most names in a sentence. */
const maxNamed = 5

/** Plans back from delivery and evaluates the plan from what was checked for it. */
export function planWithFit(
  order: BackPlanInput,
  words: PlanWords,
  looked: Coverage,
): { readonly plan: BackPlan; readonly fit: PlanFit } {
  const { locale, text } = words
  const { list, sentences } = textOf(punctuation, locale)
  const plan = createBackPlan(order)
  const planResult = evaluatePlan(order, plan, looked)
  const isShort = planResult.is === 'short'
  const { cuts, stillShort } = isShort ? findCuts(order) : { cuts: [], stillShort: 0 }
  const nameOf = (id: string): string =>
    order.milestones.find((row) => row.id === id || `#${row.at.line}` === id)?.name ?? id
  const cycles = plan.cycles.map((cycle) => cycle.map(nameOf))
  const describe = (): string => {
    switch (planResult.is) {
      case 'circle':
        return text.circle(cycles.map((cycle) => list(cycle)).join('; '))
      case 'noStages':
        return text.noStages
      case 'allDone':
        return text.nothingOpen(planResult.clear)
      case 'notKnown':
        return text.fitNotKnown(describeGaps(planResult.gaps, words))
      case 'short':
        return text.short(
          planResult.by,
          // Advice that is not enough is not given.
          stillShort > 0 ? '' : list(cuts.map(({ name, days }) => text.cut(name, days))),
          planResult.atLeast,
        )
      case 'fits':
        return text.fits(planResult.spare, planResult.clear)
    }
  }
  const verdict = describe()
  const years = plan.unknownYears.length > 0 ? [text.unknownYears(list(plan.unknownYears.map(String)))] : []
  return {
    plan,
    fit: {
      is: planResult.is,
      fits: planResult.is === 'fits',
      shortBy: isShort ? planResult.by : 0,
      shorten: cuts,
      stillShort,
      circles: cycles,
      unknownYears: plan.unknownYears,
      verdict,
      message: sentences([verdict, ...years]),
    },
  }
}

/** What is missing before it is known whether a plan fits, a clause for each kind. */
function describeGaps({ durations, links, looked }: PlanGaps, { locale, text }: PlanWords): string[] {
  const joinNames = (all: readonly string[]): string =>
    all.length > maxNamed
      ? text.listAndMore(all.slice(0, maxNamed), all.length - maxNamed)
      : textOf(punctuation, locale).list(all)
  const sheet = (key: string): string => tableNamed(key).name[locale]
  const column = (table: string, key: string): string => tableNamed(table).columns[key]?.name[locale] ?? key
  const cells = looked.unread.map(({ table, column: key, line }) =>
    text.cellAt(sheet(table), line, column(table, key)),
  )
  const unplacedLines = looked.unplaced.map(({ line }) => String(line))
  return [
    ...(durations.length > 0 ? [text.noDurations(joinNames(durations.map(({ name }) => name ?? '')))] : []),
    ...(links.length > 0 ? [text.noSuchStage(joinNames(links.map(({ found }) => found)))] : []),
    ...(cells.length > 0 ? [text.cellsNotRead(joinNames(cells))] : []),
    ...(unplacedLines.length > 0
      ? [text.stagesUnplaced(unplacedLines.length, joinNames(unplacedLines))]
      : []),
    ...looked.gone.map((key) => text.sheetGone(sheet(key))),
  ]
}
