/** A table before it is laid out: columns, rows and how they are written. */
import type { StatusWording } from '../words/statuses.js'
import { vocabularyOf } from '../words/vocabulary.js'
import type { MakeContext } from './context.js'
import { type DayStyle, dayStyles } from './day-style.js'
import { unseenDayStyles } from '../unseen/words/day-styles.js'
import { type Habits, pickHabits } from './habits.js'
import type { Item } from './item.js'
import { makeItems } from './make-items.js'
import { type Family } from './families.js'
import { type PlannedColumn, planColumns } from './plan-columns.js'
import type { Random } from './random.js'

/** How shares of work done are written. */
type PercentStyle = 'share' | 'whole' | 'text'

export interface TablePlan {
  readonly family: Family
  readonly columns: readonly PlannedColumn[]
  readonly items: readonly Item[]
  readonly dayStyle: DayStyle
  readonly percentStyle: PercentStyle
  readonly wording: StatusWording
  /** Whether done is ticked in boxes. */
  readonly hasTicks: boolean
  readonly habits: Habits
}

/** One of the keys, each as often as its weight says. */
export function pickWeighted<Key extends string>(
  random: Random,
  weights: Readonly<Record<Key, number>>,
): Key {
  const keys = Object.keys(weights) as Key[]
  let left = random.next() * keys.reduce((sum, key) => sum + weights[key], 0)
  for (const key of keys) {
    left -= weights[key]
    if (left < 0) return key
  }
  return keys[keys.length - 1]!
}

const wordingKinds: Readonly<Partial<Record<Family, 'cases' | 'risks' | 'requirements'>>> = {
  risks: 'risks',
  issues: 'cases',
  feedback: 'cases',
  requirements: 'requirements',
}

function pickWording(context: MakeContext, family: Family): StatusWording {
  const { random } = context
  const { usualWording, wordings } = vocabularyOf(context)
  const kind = wordingKinds[family] ?? 'work'
  // What everybody writes is half of what is written.
  return random.chance(0.4) ? usualWording[kind] : random.pick(wordings[kind])
}

const ticks: StatusWording = { open: [false], active: [false], done: [true], onHold: [], cancelled: [] }

/** Whether dates with day and month exchanged can be known: by others that could not be exchanged. */
const showsTurning = (items: readonly Item[]): boolean =>
  items.some(({ due }) => due !== null && Number(due.slice(8)) > 12)

/** Plans a table; `columns` where a layout needs certain ones. */
export function planTable(
  context: MakeContext,
  family: Family,
  columns: readonly PlannedColumn[] = planColumns(context, family),
): TablePlan {
  const { random } = context
  const has = (role: string): boolean => columns.some((column) => column.role === role)
  const hasTicks = family === 'tasks' && has('status') && random.chance(0.1)
  const wording = hasTicks ? ticks : pickWording(context, family)
  const visible = {
    hasStatus: has('status'),
    hasPercent: has('percentComplete'),
    hasDoneOn: has('doneOn'),
    hasOnHold: has('status') && wording.onHold.length > 0,
    hasCancelled: has('status') && wording.cancelled.length > 0,
  }
  const items = makeItems(context, family, visible)
  const dayStyle =
    context.half === 'unseen' ? pickWeighted(random, unseenDayStyles) : pickWeighted(random, dayStyles)
  return {
    family,
    columns,
    items,
    dayStyle: showsTurning(items) || dayStyle !== 'turned' ? dayStyle : 'real',
    percentStyle: random.pick(['share', 'share', 'whole', 'text']),
    wording,
    hasTicks,
    habits: pickHabits(random, context.half, context.locale),
  }
}
