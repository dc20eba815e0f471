/**
 * A workbook as plain data: what `--state` stores, what a `.xlsx` is read into and written from, and what the
 * page is drawn from. Rows and columns count from 1, as Apps Script counts them. Dates and times are serial
 * numbers (days since 1899-12-30, in the workbook's own zone) shown through a number format.
 */

/** A value as a cell stores it. Error values are text such as `#REF!` marked by {@link CellSnapshot.error}. */
export type Scalar = string | number | boolean | null

export interface CellSnapshot {
  /** The stored value, or the last computed one where there is a formula. */
  v?: Scalar
  /** The formula with its `=`, in A1 notation. */
  f?: string
  /** `v` is an error value (`#N/A`, `#REF!` …) and not text. */
  error?: true
  /**
   * Where the formula is not calculated and `v` is the result from a file: the fingerprint of the cells that
   * the formula reads. Another fingerprint means that `v` is out of date.
   */
  basis?: string
  /** Index into {@link WorkbookSnapshot.styles}; absent means the default style. */
  s?: number
  /** Index into {@link SheetSnapshot.validations}. */
  d?: number
  note?: string
}

/** Everything about how a cell looks. Absent keys mean the default. Colours are `#rrggbb`. */
export interface StyleSnapshot {
  /** Number format pattern such as `yyyy-mm-dd`, `0%`, `@` (plain text). Absent: General. */
  format?: string
  bold?: true
  italic?: true
  underline?: true
  strikethrough?: true
  fontSize?: number
  fontFamily?: string
  fontColor?: string
  background?: string
  horizontal?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'middle' | 'bottom'
  wrap?: 'overflow' | 'wrap' | 'clip'
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', { color: string; style: BorderStyle }>>
  link?: string
  /** Only copied from one file to the next: steps of indent, degrees of turned text as a file counts them. */
  indent?: number
  rotation?: number
  shrink?: true
  /** May be edited although the sheet is locked. */
  unlocked?: true
}
export type BorderStyle = 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double'

/** A rectangle, ends included; `null` means "to the sheet's edge". */
export interface Area {
  row: number
  column: number
  lastRow: number | null
  lastColumn: number | null
}

/** `criteria` and `values` are those of Apps Script's `DataValidation` (`VALUE_IN_LIST`, `DATE_IS_VALID_DATE` …). */
export interface ValidationSnapshot {
  criteria: string
  /** Plain values; a range argument is `{ sheet: id, area }`. Dates are serial numbers. */
  values: (Scalar | string[] | { sheet: number; area: Area })[]
  allowInvalid: boolean
  helpText?: string
  /**
   * Only copied from one file to the next: the message of a file for a wrong value, and whether it only
   * warns.
   */
  refusal?: { title?: string; message?: string; style?: 'warning' | 'information' }
}

export interface ConditionalFormatSnapshot {
  areas: Area[]
  /** `CUSTOM_FORMULA`, or one of Apps Script's other `BooleanCriteria`, with its values. */
  criteria: string
  values: Scalar[]
  look: Pick<StyleSnapshot, 'background' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'>
  /** A colour scale, where the rule is one; `criteria` is then `GRADIENT`. */
  gradient?: { kind: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE'; value: string; color: string }[]
}

export interface MetadataSnapshot {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  /** What it is attached to; it moves with the row or column. */
  at: { row: number } | { column: number } | 'sheet' | 'spreadsheet'
}

export interface ProtectionSnapshot {
  area: Area | null
  description: string
  warningOnly: boolean
  editors: string[]
}

/** Kinds of charts that are emulated, by their names in Apps Script's `ChartType`. */
export type ChartType = 'PIE' | 'COLUMN'

export interface ChartSnapshot {
  id: number
  type: ChartType
  ranges: { sheet: number; area: Area }[]
  position: { row: number; column: number; offsetX: number; offsetY: number }
  options: Record<string, Scalar | string[]>
}

export interface SheetSnapshot {
  id: number
  name: string
  hidden: boolean
  tabColor?: string
  /** Size of the grid, with its empty cells. */
  rows: number
  columns: number
  frozenRows: number
  frozenColumns: number
  hiddenGridlines?: true
  /** Width in pixels by column number; absent columns have the default, 100. */
  widths: Record<number, number>
  /** Height in pixels by row number; absent rows have the default, 21. */
  heights: Record<number, number>
  hiddenColumns: number[]
  hiddenRows: number[]
  /** Cells by row number, then by column number. Empty cells are absent. */
  cells: Record<number, Record<number, CellSnapshot>>
  merges: Area[]
  validations: ValidationSnapshot[]
  conditionalFormats: ConditionalFormatSnapshot[]
  metadata: MetadataSnapshot[]
  protections: ProtectionSnapshot[]
  charts: ChartSnapshot[]
  filter?: Area
  /** What a file had that a spreadsheet on Google cannot show, and where in the file the sheet was. */
  carried?: Record<string, unknown>
}

export interface WorkbookSnapshot {
  id: string
  name: string
  /** As Google spells it: `zh_CN`, `en_US`. */
  locale: string
  /** An IANA zone, in which days in cells are read. */
  timeZone: string
  sheets: SheetSnapshot[]
  activeSheet: number
  styles: StyleSnapshot[]
  namedRanges: { name: string; sheet: number; area: Area }[]
  metadata: MetadataSnapshot[]
  /** The fingerprint of the file from which the workbook was read, if any. */
  origin?: string
}
