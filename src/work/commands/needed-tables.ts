/** Which sheets are read before rows are changed: those that gates look at, and those that the rows' own cells are made from. */
import { evidenceTrackers } from '../../domain/status/rag/evidence-index.js'
import type { AnyRow } from '../../domain/coverage.js'
import { isOpen } from '../../domain/status/openness.js'
import type { TrackerKey } from '../../trackers/index.js'
import { engagements } from '../../trackers/plan/engagements.js'
import type { Gate } from '../../trackers/team/gates.js'
import type { OpenBook } from '../open-book.js'
import type { TableKey } from '../table-list.js'
import type { CommandList } from './command-list.js'

/** Columns that no gate looks at, and from which runs make no cell of their own row. */
const plainColumns: Partial<Record<TrackerKey, readonly string[]>> = {
  clients: ['nextStep', 'nextStepDay', 'contact', 'phone', 'birthday', 'painPoints', 'expectations', 'notes'],
  engagements: ['notes'],
  gates: ['notes'],
  milestones: ['notes'],
}

/** Whether a change of these columns of a row concerns no other sheet, and no cell that runs fill in. */
export const isPlainChange = (tracker: TrackerKey, columns: readonly string[]): boolean =>
  columns.every((column) => plainColumns[tracker]?.includes(column))

/** What the flags of stages and projects are made from, beside their own rows. */
const besideStages: readonly TableKey[] = ['engagements', 'milestones', 'tasks', 'people']
const besideProjects: readonly TableKey[] = [...besideStages, 'requirements', 'retrospectives']

/** The tables that gates need to be evaluated: those whose flags decide them, with what these are made from. */
function besideGates({ tables }: Pick<OpenBook, 'tables'>): readonly TableKey[] {
  const rows = (tables.get('gates')?.reading.rows ?? []) as unknown as readonly Gate[]
  const flagged = rows.flatMap(({ engagement, flag }) =>
    engagement === null || flag === null ? [] : [flag.split('.')[0] as TrackerKey],
  )
  const isOfProjects = flagged.some((key) => key === 'engagements' || key === 'milestones')
  return ['engagements', 'milestones', ...flagged, ...(isOfProjects ? besideProjects : [])]
}

/** What a changed project needs: while it is open, all that is evidence for its colour. */
const besideEngagement = (book: Pick<OpenBook, 'tables'>, after: AnyRow): readonly TableKey[] =>
  isOpen(engagements, after)
    ? [...evidenceTrackers, ...besideProjects, ...besideGates(book), 'letters']
    : ['milestones', 'tasks', 'issues', 'retrospectives']

/** What a row needs beside its own sheet, by its tracker; others need nothing. */
const besideRow: Partial<
  Record<TrackerKey, (book: Pick<OpenBook, 'tables'>, after: AnyRow) => readonly TableKey[]>
> = {
  clients: () => [
    'engagements',
    'milestones',
    'tasks',
    'contacts',
    'feedback',
    'satisfaction',
    'purchases',
    'letters',
  ],
  engagements: besideEngagement,
  gates: besideGates,
  // A new one holds nothing yet, unless a row named it before: the next refresh adds that up.
  iterations: (_, after) => (after.id ? ['tasks', 'issues'] : []),
  milestones: (book) => [...besideStages, 'gates', ...besideGates(book)],
}

/**
 * The tables that a list of commands needs, by those that are open: with the sheets that are found to be needed it may
 * need more, until all are there. What takes a change back looks at its own cells alone.
 */
export function neededTables(book: Pick<OpenBook, 'tables'>, list: CommandList): ReadonlySet<TableKey> {
  const changes = [
    ...list.sets.map(({ tracker, id, set }) => ({ tracker, id, values: set })),
    ...list.additions.map(({ tracker, add }) => ({ tracker, id: null, values: add })),
  ]
  return new Set(
    changes.flatMap(({ tracker, id, values }) => {
      if (id !== null && isPlainChange(tracker, Object.keys(values))) return []
      const rows = (book.tables.get(tracker)?.reading.rows ?? []) as unknown as readonly AnyRow[]
      const before = rows.find((row) => row.id === id)
      return besideRow[tracker]?.(book, { ...before, ...values } as AnyRow) ?? []
    }),
  )
}
