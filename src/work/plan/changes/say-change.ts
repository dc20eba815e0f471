import type { Locale } from '../../../core/locale.js'
import type { Problem } from '../../../core/problem.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { tableNamed } from '../../tables.js'
import { sayProblem } from '../../wording.js'
import type { Overload } from '../back-plan/overload.js'
import type { MovedDay } from '../back-plan/stage-tasks.js'
import { isApproved, isImplemented } from '../standing.js'
import type { ChangeFacts, Requested } from './change-commands.js'

/** A cell that only has to be filled in is said by its place alone. */
export function sayMissing(problem: Problem, locale: Locale): string {
  if (problem.code !== 'neededFirst') return sayProblem(problem, locale)
  const { name, columns } = tableNamed(problem.table)
  return planTextIn(locale).cellAt(name[locale], problem.line, columns[problem.column]!.name[locale])
}

/** What a change would do, and what is missing before it may. */
export function sayPreview(
  { row, engaged, facts, moved, kept }: Requested,
  over: readonly Overload[],
  missing: readonly string[],
  locale: Locale,
): string {
  const text = planTextIn(locale)
  if (isImplemented(row)) return text.changeDoneAlready
  const of = (table: string): MovedDay[] => moved.filter((day) => day.table === table)
  const cost = row.impactCost ?? 0
  return [
    text.changeMoves(rowsIn(of('milestones')), facts.from, facts.delivery),
    ...(of('tasks').length > 0 ? [text.tasksMove(rowsIn(of('tasks')))] : []),
    ...(kept.length > 0 ? [text.daysStay(kept.length)] : []),
    ...(facts.budget ? [text.budgetMoves(text.amount(facts.budget.from), text.amount(facts.budget.to))] : []),
    ...(cost !== 0 && engaged.row.budget === null ? [text.noBudget(text.amount(cost))] : []),
    ...sayConfirmation(facts, locale),
    ...(over.length > 0 ? [text.overloaded(text.list([...new Set(over.map(({ person }) => person))]))] : []),
    ...(isApproved(row) ? [] : [text.changeWaits]),
    ...(missing.length > 0 ? [text.missingFirst(text.list(missing))] : []),
  ].join(locale === 'en' ? ' ' : '')
}

const sayConfirmation = ({ confirmation, version }: ChangeFacts, locale: Locale): string[] =>
  confirmation && version !== null
    ? [planTextIn(locale).toConfirm(version, confirmation.version, confirmation.on)]
    : []

/** What a change did. */
export function sayDone(
  { impactCost }: Change,
  { budget }: Engagement,
  facts: ChangeFacts,
  stayed: number,
  locale: Locale,
): string {
  const text = planTextIn(locale)
  // A budget that somebody typed since an earlier run broke off stayed theirs.
  const isOurs = facts.budget && [facts.budget.from, facts.budget.to].includes(budget ?? NaN)
  const amounts =
    facts.budget && isOurs && ([text.amount(facts.budget.from), text.amount(facts.budget.to)] as const)
  const cost = impactCost ?? 0
  return [
    text.changeDone(facts.from, facts.delivery, facts.version),
    ...(amounts ? [text.budgetMoved(...amounts)] : []),
    ...(cost !== 0 && budget === null ? [text.noBudget(text.amount(cost))] : []),
    ...sayConfirmation(facts, locale),
    ...(stayed > 0 ? [text.daysStayed(stayed)] : []),
  ].join(locale === 'en' ? ' ' : '')
}

const rowsIn = (days: readonly MovedDay[]): number =>
  new Set(days.map(({ name, id }) => `${id} ${name}`)).size
