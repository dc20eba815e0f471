import type { TrackerRows } from '../book-contents.js'

/** A tracker whose rows are somebody's to do by a day: the column that says whose, and the flags that call it late. */
export interface Duty {
  readonly table: keyof TrackerRows
  /** Null: the owner of the row's engagement. */
  readonly owner: string | null
  readonly late: readonly string[]
  /** What is to be done, where the name of the row is something else. */
  readonly title?: string
  /** Whose move it always is, where the tracker itself says so. */
  readonly court?: 'client'
}

/** Everything a person may be reminded of, in the order in which equal days are told. Client care has its own list. */
export const duties = [
  { table: 'tasks', owner: 'owner', late: ['overdue'] },
  { table: 'milestones', owner: 'owner', late: ['overdue'] },
  { table: 'issues', owner: 'owner', late: ['overdue'] },
  { table: 'feedback', owner: 'owner', late: ['answerOverdue'] },
  { table: 'contacts', owner: 'owner', late: ['answerOverdue', 'followUpOverdue'] },
  { table: 'clients', owner: 'accountManager', late: ['nextStepOverdue'], title: 'nextStep' },
  { table: 'decisions', owner: null, late: ['answerOverdue'], court: 'client' },
  { table: 'risks', owner: 'owner', late: ['reviewOverdue'] },
  { table: 'rhythm', owner: 'lead', late: ['missed'] },
  { table: 'retrospectives', owner: 'owner', late: ['overdue'] },
  { table: 'training', owner: 'person', late: ['overdue'] },
] as const satisfies readonly Duty[]

/** Trackers whose rows stand in letters. */
export type WorkTable = (typeof duties)[number]['table']
