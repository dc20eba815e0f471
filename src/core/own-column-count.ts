import type { Table } from './table.js'

/** How many columns a table has in any workbook. */
export const ownColumnCount = ({ columns }: Pick<Table, 'columns'>): number =>
  Object.values(columns).filter(({ besideTracker }) => besideTracker === undefined).length
