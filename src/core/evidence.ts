/**
 * What a verdict was made from. "Nothing is late" is only true of what was read, so a verdict carries it:
 * rows that were read, cells that could not be, columns and whole trackers that are missing. An all-clear is
 * a value that only {@link conclude} makes, and sentences that say one take it as their argument.
 */
import { type Rule } from './rule.js'

/** A cell that decides a verdict and cannot be read. */
export interface UnreadableCell {
  /** Key of the tracker. */
  readonly table: string
  readonly column: string
  /** The sheet's row number today. */
  readonly line: number
}

/** A column that decides a verdict and that its sheet does not have. */
export interface MissingColumn {
  readonly table: string
  readonly column: string
}

/** A row that belongs to no known row: it names a project or client that no row has, or that several have. */
export interface UnmatchedRow {
  readonly table: string
  /** Key of the column that holds the name. */
  readonly column: string
  readonly line: number
  /** The name as typed. */
  readonly found: string
}

/** What was read for one verdict. */
export interface Coverage {
  /** Rows that were read. */
  readonly rows: number
  readonly unread: readonly UnreadableCell[]
  readonly absent: readonly MissingColumn[]
  readonly unplaced: readonly UnmatchedRow[]
  /**
   * Trackers that were in the workbook and cannot be found any more: with one of them there is no all-clear.
   */
  readonly gone: readonly string[]
  /** Trackers that were never set up: they do not prevent an all-clear, and "Why?" names them. */
  readonly notUsed: readonly string[]
}

/** What was found, with what was read to find it. */
export interface Verdict<F> {
  readonly found: readonly F[]
  readonly looked: Coverage
}

declare const clear: unique symbol
/** Proof that rows were read, nothing was found in them, and nothing that could contradict that was left unread. */
export interface AllClear {
  readonly [clear]: true
  readonly looked: Coverage
}

/** A verdict by what it lets a sentence say. */
export type Conclusion<F> =
  | { readonly is: 'found'; readonly found: readonly [F, ...F[]]; readonly looked: Coverage }
  /** Nothing was found, and not everything could be read. */
  | { readonly is: 'unsure'; readonly looked: Coverage }
  /** There was nothing to read. */
  | { readonly is: 'noEvidence'; readonly looked: Coverage }
  | { readonly is: 'clear'; readonly clear: AllClear; readonly looked: Coverage }

/** Whether something that could contradict an all-clear was not read. */
export const isIncomplete = ({
  unread: unreadable,
  absent: missingColumns,
  unplaced: unmatched,
  gone: missing,
}: Coverage): boolean => unreadable.length + missingColumns.length + unmatched.length + missing.length > 0

/** What a verdict lets a sentence say. The only maker of {@link AllClear}. */
export function conclude<F>({ found, looked }: Verdict<F>): Conclusion<F> {
  // By number, not by value: any value may mean that something was found, `undefined` too.
  if (found.length > 0) return { is: 'found', found: found as readonly [F, ...F[]], looked }
  if (isIncomplete(looked)) return { is: 'unsure', looked }
  if (looked.rows === 0) return { is: 'noEvidence', looked }
  return { is: 'clear', clear: { looked } as AllClear, looked }
}

/** Several coverages as one: rows are summed, and what any of them could not read counts. */
export const lookedTogether = (parts: readonly Coverage[]): Coverage => ({
  rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  unread: parts.flatMap(({ unread: unreadable }) => unreadable),
  absent: parts.flatMap(({ absent: missingColumns }) => missingColumns),
  unplaced: parts.flatMap(({ unplaced: unmatched }) => unmatched),
  gone: [...new Set(parts.flatMap(({ gone: missing }) => missing))],
  notUsed: [...new Set(parts.flatMap(({ notUsed }) => notUsed))],
})

/** Every column that a rule reads, each once, in the order it names them. */
export function columnsOfRule(rule: Rule): readonly string[] {
  switch (rule.is) {
    case 'all':
    case 'any':
      return [...new Set(rule.rules.flatMap(columnsOfRule))]
    case 'not':
      return columnsOfRule(rule.rule)
    case 'earlier':
      return [rule.column, rule.than]
    case 'ratio':
      return [rule.column, rule.of]
    case 'ahead':
      return [rule.column, rule.of, rule.done]
    case 'present':
      return []
    default:
      return [rule.column]
  }
}
