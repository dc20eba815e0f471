/** The right reading of a table, from the items that were written into it. */
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { MakeContext } from './context.js'
import { isDebatableStyle } from '../unseen/words/day-styles.js'
import { findDoubtInDays } from './day-style.js'
import { families, type Family } from './families.js'
import type { Item } from './item.js'
import { listHeaders } from './pick-header.js'
import { headerKeyOf } from './plan-columns.js'
import type { TableTruth } from './sheet.js'
import type { TablePlan } from './table-plan.js'

/** A table as it was laid out. */
export interface LaidTable {
  readonly headerRows: readonly number[]
  /** The column of each planned column, in its order. */
  readonly columns: readonly number[]
  /** The line of each item. */
  readonly lines: ReadonlyMap<Item, number>
  /** Lines that one may count as work or not, such as stages that sum up their steps. */
  readonly mayBeWork?: readonly number[]
  /** The form itself says what is done, such as by a line of actual dates. */
  readonly showsDone?: boolean
}

const familyKeys = Object.keys(families) as Family[]

/** Titles of issues, milestones and projects that tasks have as well: what is tracked is then left to the other columns. */
const sharedTitles =
  /^(?:description|finding|summary|event|checkpoint|key date|name|里程碑任务|现象|节点|名称)\W?$/i

/** Trackers that are right for a family whose title has a header that two of them use. */
function trackersOf({ family, columns }: TablePlan): readonly TrackerKey[] {
  const title = columns.find(({ role }) => role === 'title')!.header
  if (family === 'milestones' && /deliverable/i.test(title)) return ['milestones', 'tasks']
  if (['issues', 'milestones', 'engagements'].includes(family) && sharedTitles.test(title))
    return [family, 'tasks']
  return [family]
}

/** Whether the header of the title leaves open which tracker it is. */
function isTrackerOpen({ family, columns }: TablePlan, { half, locale }: MakeContext): boolean {
  const { header, mayAsk } = columns.find(({ role }) => role === 'title')!
  const isTitleOf = (other: Family): boolean =>
    listHeaders(half, headerKeyOf(other, 'title'), locale).includes(header)
  return (
    mayAsk || sharedTitles.test(header) || familyKeys.some((other) => other !== family && isTitleOf(other))
  )
}

/** Families whose rows are never late in Milepost. */
const neverLate: readonly string[] = ['people', 'changes', 'requirements']

/** Whether an item is finished as far as the columns say. */
function isFinished({ columns }: TablePlan, { showsDone }: LaidTable, { state }: Item): boolean {
  const has = (role: string): boolean => columns.some((column) => column.role === role)
  if (state === 'cancelled') return has('status')
  return state === 'done' && (showsDone || has('status') || has('percentComplete') || has('doneOn'))
}

/** The roles for which several columns could be meant, with those columns. */
function findRivals({ columns }: TablePlan, laid: LaidTable): Readonly<Record<string, readonly number[]>> {
  const roles = columns.flatMap(({ rivalOf }) => (rivalOf === undefined ? [] : [rivalOf]))
  return Object.fromEntries(
    roles.map((role) => [
      role,
      columns.flatMap((column, at) =>
        column.role === role || column.rivalOf === role ? [laid.columns[at]!] : [],
      ),
    ]),
  )
}

/** The columns that are right for a role as well as another one is. */
function findAlsoRight({ columns }: TablePlan, laid: LaidTable): Readonly<Record<string, readonly number[]>> {
  const roles = columns.flatMap(({ alsoFor }) => alsoFor ?? [])
  return Object.fromEntries(
    roles.map((role) => [
      role,
      columns.flatMap(({ alsoFor }, at) => (alsoFor === role ? [laid.columns[at]!] : [])),
    ]),
  )
}

/** The truth of a table that was laid out. */
export function createTableTruth(context: MakeContext, plan: TablePlan, laid: LaidTable): TableTruth {
  const { today, locale } = context
  const { columns: planned, items, family } = plan
  const alsoRight = findAlsoRight(plan, laid)
  const isDebatable = isDebatableStyle(plan.dayStyle, locale)
  const columns = Object.fromEntries(
    planned.flatMap(({ role }, at) => (role === null ? [] : [[role, laid.columns[at]!] as const])),
  )
  const hasDue = 'due' in columns && !neverLate.includes(family)
  const passed = items.filter(
    (item) => hasDue && item.due !== null && item.due < today && !isFinished(plan, laid, item),
  )
  const linesOf = (list: readonly Item[]): number[] =>
    list.flatMap((item) => {
      const line = laid.lines.get(item)
      return line === undefined ? [] : [line]
    })
  const days = items.flatMap(({ due }) => (due === null ? [] : [due]))
  const datesInDoubt = hasDue ? findDoubtInDays(days, plan.dayStyle) : null
  const mustAsk = findRivals(plan, laid)
  const isDueCertain = datesInDoubt === null && !('due' in mustAsk)
  const isCertain = (item: Item): boolean => isDueCertain && item.state !== 'onHold'
  const [certain, uncertain] = [passed.filter(isCertain), passed.filter((item) => !isCertain(item))]
  return {
    trackers: trackersOf(plan),
    mayAskTracker: isTrackerOpen(plan, context),
    headerRows: laid.headerRows,
    columns,
    alsoRight,
    mayAsk: [
      ...planned.flatMap(({ role, mayAsk }) => (role !== null && mayAsk ? [role] : [])),
      ...Object.keys(alsoRight),
      ...(datesInDoubt === null && !isDebatable ? [] : ['start', 'due', 'doneOn']),
    ],
    mustAsk,
    work: linesOf(items),
    mayBeWork: laid.mayBeWork ?? [],
    owned: 'owner' in columns ? linesOf(items.filter(({ owner }) => owner !== '')) : [],
    late: linesOf(certain),
    mayBeLate: isDueCertain ? linesOf(uncertain) : linesOf(items),
    datesInDoubt,
  }
}
