import type { Problem } from '../../../core/problem.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import type { Ports } from '../../../ports.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { tableNamed } from '../../table-list.js'
import { formatProblem } from '../../wording.js'
import type { Overload } from '../back-plan/overload.js'
import type { MovedDay } from '../back-plan/stage-tasks.js'
import type { PlanWords } from '../plan-words.js'
import { isApproved, isImplemented } from '../change-status.js'
import type { ChangeFacts, RequestedChange } from './change-commands.js'

/** A cell that only has to be filled in is said by its place alone. */
export function describeMissing(
  ports: Pick<Ports, 'library'>,
  problem: Problem,
  { locale, text }: PlanWords,
): string {
  if (problem.code !== 'neededFirst') return formatProblem(ports, problem, locale)
  const { name, columns } = tableNamed(problem.table)
  return text.cellAt(name[locale], problem.line, columns[problem.column]!.name[locale])
}

/** What a change would do, and what is missing before it may. */
export function describePreview(
  { row, engagementRows, facts, moved, fixed }: RequestedChange,
  overloads: readonly Overload[],
  missing: readonly string[],
  words: PlanWords,
): string {
  const { locale, text } = words
  if (isImplemented(row)) return text.changeDoneAlready
  const daysIn = (table: string): MovedDay[] => moved.filter((day) => day.table === table)
  const cost = row.impactCost ?? 0
  return textOf(punctuation, locale).sentences([
    text.changeMoves(countRows(daysIn('milestones')), facts.from, facts.delivery),
    ...(daysIn('tasks').length > 0 ? [text.tasksMove(countRows(daysIn('tasks')))] : []),
    ...(fixed.length > 0 ? [text.daysStay(fixed.length)] : []),
    ...(facts.budget ? [text.budgetMoves(text.amount(facts.budget.from), text.amount(facts.budget.to))] : []),
    ...(cost !== 0 && engagementRows.row.budget === null ? [text.noBudget(text.amount(cost))] : []),
    ...describeConfirmation(facts, words),
    ...(overloads.length > 0
      ? [
          text.overloaded(
            textOf(punctuation, locale).list([...new Set(overloads.map(({ person }) => person))]),
          ),
        ]
      : []),
    ...(isApproved(row) ? [] : [text.changeWaits]),
    ...(missing.length > 0 ? [text.missingFirst(textOf(punctuation, locale).list(missing))] : []),
  ])
}

const describeConfirmation = ({ confirmation, version }: ChangeFacts, { text }: PlanWords): string[] =>
  confirmation && version !== null ? [text.toConfirm(version, confirmation.version, confirmation.on)] : []

/** What a change did. */
export function describeApplied(
  { impactCost }: Change,
  { budget }: Engagement,
  facts: ChangeFacts,
  fixedCount: number,
  words: PlanWords,
): string {
  const { locale, text } = words
  // A budget that somebody typed since an earlier run stopped was not changed.
  const isOwnBudget = facts.budget && [facts.budget.from, facts.budget.to].includes(budget ?? NaN)
  const amounts =
    facts.budget && isOwnBudget && ([text.amount(facts.budget.from), text.amount(facts.budget.to)] as const)
  const cost = impactCost ?? 0
  return textOf(punctuation, locale).sentences([
    text.changeDone(facts.from, facts.delivery, facts.version),
    ...(amounts ? [text.budgetMoved(...amounts)] : []),
    ...(cost !== 0 && budget === null ? [text.noBudget(text.amount(cost))] : []),
    ...describeConfirmation(facts, words),
    ...(fixedCount > 0 ? [text.daysStayed(fixedCount)] : []),
  ])
}

const countRows = (days: readonly MovedDay[]): number =>
  new Set(days.map(({ name, id }) => `${id} ${name}`)).size
