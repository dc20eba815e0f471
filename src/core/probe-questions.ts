/** What a self-check asks the spreadsheet: only Google can answer. */
export const probeQuestions = [
  /** The sign between digits as it shows. */
  'decimal',
  /** Formulas with `;` between arguments where decimals have a comma, else with `,`. */
  'separator',
  /** A formula with `,` between arguments. */
  'comma',
  /** How many columns an array in the spreadsheet's form has. */
  'array',
  'literal',
  /** A formula, and that of a conditional format, as they are given back. */
  'readBack',
  'rule',
  /**
   * Text that an apostrophe marks as text: its type and itself; text that looks like a formula, with its
   * formula.
   */
  'apostrophe',
  'formulaText',
  /** What a date as ISO text becomes. */
  'isoDay',
  /** Where a value that its dropdown refuses is refused. */
  'refused',
  /** The column of a column's mark after a sort, and after a column was put before it; the row of a row's after a sort. */
  'markSorted',
  'markMoved',
  'rowSorted',
  /** The most bytes that a property took. */
  'property',
  /** Milliseconds for 50 calls. */
  'calls',
] as const
export type ProbeQuestion = (typeof probeQuestions)[number]
