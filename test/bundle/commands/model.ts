/** What commands do, written again from their description: independent of the script, for a few columns of plain cells. */
import { addDays, formatISO } from 'date-fns'

export type ModelCell = string | number | null
/** A task as its typed cells show it: statuses as their labels. */
export interface ModelRow {
  readonly id: string
  readonly cells: Readonly<Record<string, ModelCell>>
}
type ModelValue = string | number | null
export type ModelCommand =
  | {
      readonly set: Readonly<Record<string, ModelValue>>
      readonly expect: Readonly<Record<string, ModelValue>>
      readonly id: string
    }
  | { readonly add: Readonly<Record<string, ModelValue>> }

const today = '2026-03-31'
export const statusLabels: Readonly<Record<string, string>> = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  blocked: 'Blocked',
  done: 'Done',
}
/** Other words for statuses, which people may type or paste; no dropdown takes them. */
export const statusAliases: Readonly<Record<string, string>> = { WIP: 'inProgress', Stuck: 'blocked' }
/** The status that a cell shows; null where it shows none. */
export const statusOf = (cell: ModelCell): string | null =>
  Object.keys(statusLabels).find((key) => statusLabels[key] === cell) ?? statusAliases[String(cell)] ?? null
export const dayAt = (offset: number): string =>
  formatISO(addDays(new Date(`${today}T12:00:00`), offset), { representation: 'date' })

/** The cell of a value: a status by its label, a text without the spaces around it. */
function cellOf(column: string, value: ModelValue): ModelCell {
  if (column === 'status') return value === null ? null : statusLabels[String(value)]!
  return typeof value === 'string' ? value.trim() || null : value
}

/** Whether a value is one of its column. */
const isValue = (column: string, value: ModelValue): boolean => {
  if (value === null || value === '') return column !== 'title'
  if (column === 'status') return String(value) in statusLabels
  if (column === 'due' || column === 'doneOn') return /^\d{4}-\d\d-\d\d$/.test(String(value))
  if (column === 'percentComplete') return typeof value === 'number' && value >= 0 && value <= 1
  return true
}

/** Whether a cell can be read as one of its column. */
const isReadable = (column: string, cell: ModelCell): boolean =>
  cell === null ||
  (column === 'status'
    ? statusOf(cell) !== null
    : column === 'due' || column === 'doneOn'
      ? /^\d{4}-\d\d-\d\d$/.test(String(cell))
      : column !== 'percentComplete' || typeof cell === 'number')

/** Whether a cell holds a value. */
const isSame = (column: string, cell: ModelCell, value: ModelValue): boolean =>
  column === 'status' ? statusOf(cell) === value : cellOf(column, value) === cell

/** The rows after a list of commands; null where one of them is refused, and so all are. */
export function carryOut(
  rows: readonly ModelRow[],
  commands: readonly ModelCommand[],
): readonly ModelRow[] | null {
  const result = rows.map((row) => ({ ...row, cells: { ...row.cells } as Record<string, ModelCell> }))
  for (const command of commands) {
    if ('add' in command) {
      if (!isValue('title', command.add['title'] ?? null)) return null
      if (Object.entries(command.add).some(([column, value]) => !isValue(column, value))) return null
      const given = Object.entries(command.add).map(([column, value]) => [column, cellOf(column, value)])
      result.push({
        id: '',
        cells: finish(Object.fromEntries(given) as Record<string, ModelCell>, command.add),
      })
      continue
    }
    const row = result.find(({ id }) => id === command.id)
    if (row === undefined) return null
    for (const [column, value] of Object.entries(command.expect))
      if (!isSame(column, row.cells[column] ?? null, value) || !isReadable(column, row.cells[column] ?? null))
        return null
    for (const [column, value] of Object.entries(command.set))
      if (!isValue(column, value) || !isReadable(column, row.cells[column] ?? null)) return null
    for (const [column, value] of Object.entries(command.set)) row.cells[column] = cellOf(column, value)
    finish(row.cells, command.set)
  }
  return result
}

/** A task that becomes done is complete, on this day unless another one is there already. */
function finish(
  cells: Record<string, ModelCell>,
  set: Readonly<Record<string, ModelValue>>,
): Record<string, ModelCell> {
  if (set['status'] !== 'done') return cells
  if (!('doneOn' in set) && (cells['doneOn'] ?? null) === null) cells['doneOn'] = today
  const present = cells['percentComplete'] ?? null
  if (!('percentComplete' in set) && isReadable('percentComplete', present)) cells['percentComplete'] = 1
  return cells
}
