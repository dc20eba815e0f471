/** The fields of a tracker that decide what is late and who is mailed. */
import type { Table } from '../../core/table.js'

/**
 * The flags of a tracker that say that a row's day has passed. A repeating date that has passed says nothing in a sheet
 * whose team does not move it on.
 */
export const listOverdueFlags = ({ flags }: Pick<Table, 'flags'>) =>
  flags.filter(({ means }) => means === 'overdue' || means === 'stepOverdue')

/** The column of days that makes a row of the tracker late; undefined where it has none. */
export const findLateField = (table: Table): string | undefined => listOverdueFlags(table)[0]?.column

/** The column that names the owner of a row. */
export const findOwnerField = ({ columns }: Table): string | undefined =>
  'owner' in columns ? 'owner' : Object.keys(columns).find((field) => columns[field]!.refersTo === 'people')

/** Whether a person is asked about the field in doubt. */
export const isDecisiveField = (table: Table, field: string): boolean =>
  field === table.title ||
  field === 'status' ||
  field === 'percentComplete' ||
  field === findOwnerField(table) ||
  field === findLateField(table) ||
  (table.doneDates ?? []).includes(field)
