import type { Localised } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import { findNextStep } from '../../domain/forms/row-steps.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { OpenBook, Result } from '../open-book.js'
import { refuse } from '../refuse.js'
import { listProblems } from './command-problems.js'
import { type AnyCommand, type CommandList, sortCommands } from './command-list.js'
import { openForCommands } from './open-for-commands.js'
import { planRows } from './plan-rows.js'
import type { PlannedRow } from './planned-row.js'
import { inSheetLanguage } from './sheet-language.js'
import { rememberShared } from './shared-cells.js'
import { byTable, withFormats, withoutFormulas, writeRows } from './write-rows.js'

/** What a run of commands changed. */
export interface RowsChanged {
  readonly changed: readonly {
    readonly tracker: TrackerKey
    readonly id: string
    readonly line: number
    /** How people call the row. */
    readonly title: string
    readonly is: PlannedRow['is']
    /** The columns of which the cell is another one now, those that followed too. */
    readonly columns: readonly string[]
    /** The name of the next step of the row as it is now; null where it has none. */
    readonly step: Localised | null
  }[]
  /** The commands that take it back, for as long as nobody changes the same cells. */
  readonly undo: readonly AnyCommand[]
}

/** What a page asks for. */
export interface ChangeRequest {
  readonly commands: readonly AnyCommand[]
  /** A person saw what is still open and continues. */
  readonly confirmed: boolean
}

/**
 * Carries out commands on rows, all or none of them: each cell must be as its command expects, must get a
 * value of its column, and the tracker's gates must be open. What follows is written in the same run: a done
 * date, the share complete, and the cells of these rows that runs fill in.
 */
export function changeRows(ports: Ports, request: ChangeRequest): Result<RowsChanged> {
  const list = sortCommands(request.commands)
  const bookResult = openForCommands(ports, list)
  return bookResult.ok ? carryOut(ports, bookResult.value, list, request) : bookResult
}

/** Carries out commands on rows of an open book; see {@link changeRows}. */
export function carryOut(
  ports: Ports,
  book: OpenBook,
  list: CommandList,
  { confirmed }: Pick<ChangeRequest, 'confirmed'>,
): Result<RowsChanged> {
  const problems = listProblems(book, list, confirmed)
  if (problems.length > 0) return { ok: false, problems }
  const tables = byTable(book, planRows(inSheetLanguage(ports, book.tables), book, list))
  const withIds = tables.find(({ open }) => !open.reading.location.columns.has('id'))
  if (withIds) return refuse('missingColumn', withIds.open.table.key, 'id', '')
  const free = tables.map(withoutFormulas)
  const refused = free.flatMap((each) => (each.ok ? [] : each.problems))
  if (refused.length > 0) return { ok: false, problems: refused }
  const writable = free.flatMap((each) => (each.ok ? [withFormats(ports.store, each.value)] : []))
  const notWritten = writeRows(ports, writable)
  if (notWritten.length > 0) return { ok: false, problems: notWritten }
  rememberShared(ports.store)
  const rows = writable.flatMap((each) => each.rows)
  return {
    ok: true,
    value: {
      changed: rows.map(({ tracker, id, line, title, is, cells, values }) => ({
        tracker,
        id,
        line,
        title,
        is,
        columns: cells.map(({ column }) => column),
        step: nextStepName(book, list, { tracker, id, values }),
      })),
      undo: rows.flatMap(undoOf),
    },
  }
}

/** The next step of a row that was added or changed, by what it contains now. */
function nextStepName(
  { contents }: OpenBook,
  { sets, additions }: CommandList,
  { tracker, id, values }: Pick<PlannedRow, 'tracker' | 'id' | 'values'>,
): Localised | null {
  if (!trackerOf(tracker).steps) return null
  const set = sets.find((each) => each.tracker === tracker && each.id === id)?.set
  const isAdded = values !== null && additions.some((each) => each.tracker === tracker)
  if (set === undefined && !isAdded) return null
  const before = (contents.rows[tracker] as unknown as readonly AnyRow[]).find((row) => row.id === id)
  return findNextStep(contents, tracker, { ...before, ...(set ?? values) })?.name ?? null
}

/** What takes one row's change back; nothing where nothing changed. */
function undoOf({ tracker, id, cells, values, is }: PlannedRow): AnyCommand[] {
  if (is === 'added') return [{ tracker, id, remove: values! }]
  if (is === 'removed' || is === 'emptied') return [{ tracker, id, add: values! }]
  if (cells.length === 0) return []
  const restore = cells.map(
    ({ column, was, is: current, wasFormat }) =>
      [column, { was, is: current, ...(wasFormat === null ? {} : { format: wasFormat }) }] as const,
  )
  return [{ tracker, id, restore: Object.fromEntries(restore) }]
}
