import type { PlannedColumn } from '../../make/plan-columns.js'
import type { Role } from '../../make/sheet.js'

/** A column of a layout: what it contains, its role, and its header. */
export const column = (
  kind: string,
  role: Role | null,
  header: string,
  more: Pick<Partial<PlannedColumn>, 'mayAsk' | 'alsoFor' | 'rivalOf'> = {},
): PlannedColumn => ({ kind, role, header, mayAsk: false, ...more })

/** The columns with others after the one that names the row. */
export function insertAfterTitle(
  columns: readonly PlannedColumn[],
  added: readonly PlannedColumn[],
): readonly PlannedColumn[] {
  const at = columns.findIndex(({ role }) => role === 'title') + 1
  return [...columns.slice(0, at), ...added, ...columns.slice(at)]
}

/** The columns of which none has such contents or such a header. */
export const without = (
  columns: readonly PlannedColumn[],
  kinds: readonly string[],
  added: readonly PlannedColumn[] = [],
): PlannedColumn[] =>
  columns.filter(({ kind, header }) => !kinds.includes(kind) && added.every((each) => each.header !== header))
