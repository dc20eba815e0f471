import { formatCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { createNameIndex } from '../../../domain/names.js'
import { idOf } from '../../refresh/write-cells.js'
import type { OpenTable } from '../../tables.js'
import type { TableKey } from '../../table-list.js'
import type { EngagementRows } from '../engagement-rows.js'
import { cellAtLine, type PendingDay } from '../changes/pending.js'
import type { FixedDay, MovedDay } from './stage-tasks.js'

type Tables = ReadonlyMap<TableKey, OpenTable>

/**
 * Separates days that move from those that a formula computes, which change with it or were meant not to;
 * both in the order given. Costs one call for each column that has a day to move.
 */
export function separateFormulas(
  tables: Tables,
  days: readonly MovedDay[],
): { readonly typed: readonly MovedDay[]; readonly calculated: readonly FixedDay[] } {
  const calculated = new Set<MovedDay>()
  for (const table of ['milestones', 'tasks'] as const)
    for (const column of ['start', 'due'] as const) {
      const columnDays = days.filter((day) => day.table === table && day.column === column)
      const open = tables.get(table)
      const at = open?.reading.location.columns.get(column)
      if (columnDays.length === 0 || !open || at === undefined) continue
      const formulas = open.sheet.area(1, at, { lines: open.grid.length, columns: 1 }).formulas()
      const lines = linesById(open)
      for (const day of columnDays) if (formulas[(lines.get(day.id) ?? 0) - 1]?.[0]) calculated.add(day)
    }
  return {
    typed: days.filter((day) => !calculated.has(day)),
    calculated: [...calculated].map((day) => ({ ...day, why: 'formula' as const })),
  }
}

/**
 * Days to move with the present content of their cells, so that a later run can see what somebody typed
 * since.
 */
export function pendingDaysOf(
  tables: Tables,
  days: readonly Pick<PendingDay, 'table' | 'id' | 'column' | 'to'>[],
): PendingDay[] {
  const lines = new Map([...tables].map(([key, open]) => [key, linesById(open)]))
  return days.flatMap(({ table, id, column, to }) => {
    const line = lines.get(table)?.get(id)
    return line === undefined
      ? []
      : [{ table, id, column, was: formatCell(cellAtLine(tables.get(table)!, line, column)), to }]
  })
}

/** Days that an earlier run did not finish, as a preview shows them. */
export function movedDaysOf(
  pending: readonly PendingDay[],
  { milestones, tasks }: EngagementRows,
): MovedDay[] {
  const stages = createNameIndex(milestones, 'name')
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return pending.map(({ table, id, column, was, to }) => {
    const task = table === 'tasks' ? byId.get(id) : undefined
    const stage = stages.find(task ? task.milestone : id)?.name ?? null
    const name = (task ? task.title : stage) ?? ''
    return { table, id, name, stage, column, from: was.slice(0, 10) as Day, to }
  })
}

const linesById = (open: OpenTable): ReadonlyMap<string, number> =>
  new Map(open.reading.rows.map((row) => [idOf(row), row.at.line]))
