import type { Day } from '../../core/day.js'
import { holds, type RuleRow } from '../../core/rule.js'
import type { Table } from '../../core/table.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import type { AnyRow } from '../coverage.js'
import { lateFlags } from '../letters/work-trackers.js'
import { findDueDay, isStillDue } from '../status/openness.js'

type Values = Readonly<Record<string, string | number | null>>

/** The columns of a tracker in which a row is changed from a list; null where the sheet has none. */
export interface ActColumns {
  readonly owner: string | null
  readonly waiting: string | null
  readonly notes: string | null
}

/** What may be done to one row from a list. */
export interface RowActs {
  /** The values by which it is done; null where more has to be said than a list can ask. */
  readonly done: Values | null
  /** The column of the date that another one may replace; null where it is the date of an event. */
  readonly dueColumn: string | null
}

/** By tracker and by the column whose date is due: the values that say that it is done. */
const doneValues: Readonly<
  Partial<Record<TrackerKey, Readonly<Record<string, (today: Day, me: string) => Values | null>>>>
> = {
  tasks: { due: () => ({ status: 'done' }) },
  milestones: { due: () => ({ status: 'done' }) },
  issues: { due: () => ({ status: 'resolved' }) },
  feedback: { answerBy: (today) => ({ status: 'answered', resolvedOn: today }) },
  contacts: {
    followUpOn: () => ({ followUpOn: null }),
    askedOn: (today) => ({ answeredOn: today }),
  },
  clients: { nextStepDay: () => ({ nextStep: null, nextStepDay: null }) },
  training: { on: () => ({ status: 'attended' }) },
  documents: { due: () => ({ check: 'complete' }) },
  retrospectives: { due: () => ({ status: 'done' }) },
  // Who confirms it is part of a gate.
  gates: { due: (today, me) => (me === '' ? null : { heldOn: today, heldBy: me }) },
}

/** Dates of something that happened: it does not happen on another day. */
const eventColumns: readonly string[] = ['askedOn']

/** The columns of a tracker that its sheet has and that people fill in. */
export function findActColumns({ located }: BookContents, key: TrackerKey): ActColumns {
  const { columns, work } = trackerOf(key)
  const columnIfThere = (column: string | null | undefined): string | null =>
    column && columns[column] && located.get(key)?.has(column) ? column : null
  return {
    owner: columnIfThere(work?.assignee),
    waiting: columnIfThere('ballInCourt'),
    notes: columnIfThere('notes'),
  }
}

/** What the person `me` may do to a row whose work is due on that day; '' where nobody said who that is. */
export function findRowActs(
  contents: BookContents,
  key: TrackerKey,
  row: AnyRow,
  due: Day | null,
  me: string,
): RowActs {
  const flags = lateFlags(trackerOf(key) as Table).filter(({ when, column }) => isStillDue(when, column, row))
  const { column } = flags.find(
    ({ when, column: each }) => due !== null && findDueDay(when, each, row) === due,
  ) ??
    flags[0] ?? { column: '' }
  const located = contents.located.get(key)
  const done = doneValues[key]?.[column]?.(contents.situation.today, me) ?? null
  const there = done && Object.entries(done).filter(([each]) => located?.has(each))
  // Without a column for the status nothing would say that it is done.
  const { over } = trackerOf(key)
  // A gate that a flag decides is not held by a date.
  const isEnding = over === undefined || holds(over, { ...row, ...done } as RuleRow, contents.situation)
  const isPossible = isEnding && there !== null && there.length > 0 && Object.keys(done!)[0] === there[0]![0]
  const isTyped = trackerOf(key).columns[column]?.derived !== true
  const isMovable = isTyped && (located?.has(column) ?? false) && !eventColumns.includes(column)
  return { done: isPossible ? Object.fromEntries(there) : null, dueColumn: isMovable ? column : null }
}
