import type { SheetSnapshot } from './snapshot.js'

/** An empty sheet as Google makes one, of 1000 rows and 26 columns; `over` has the fields that differ. */
export const emptySheet = (over: Partial<SheetSnapshot> & Pick<SheetSnapshot, 'name'>): SheetSnapshot => ({
  id: 0,
  hidden: false,
  rows: 1000,
  columns: 26,
  frozenRows: 0,
  frozenColumns: 0,
  widths: {},
  heights: {},
  hiddenColumns: [],
  hiddenRows: [],
  cells: {},
  merges: [],
  validations: [],
  conditionalFormats: [],
  metadata: [],
  protections: [],
  charts: [],
  ...over,
})
