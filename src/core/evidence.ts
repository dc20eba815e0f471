/**
 * What a verdict was made from. "Nothing is late" is only true of what was looked at, so a verdict carries it: rows that
 * were read, cells that could not be, columns and whole trackers that are missing. An all-clear is a value that only
 * {@link conclude} makes, and sentences that say one take it as their argument.
 */
import { type Rule } from './rule.js'

/** A cell that decides a verdict and cannot be read. */
export interface UnreadCell {
  /** Key of the tracker. */
  readonly table: string
  readonly column: string
  /** The sheet's row number today. */
  readonly line: number
}

/** A column that decides a verdict and that its sheet does not have. */
export interface AbsentColumn {
  readonly table: string
  readonly column: string
}

/** A row that belongs to nothing known: it names a project or client that no row has, or that several have. */
export interface UnplacedRow {
  readonly table: string
  /** Key of the column that holds the name. */
  readonly column: string
  readonly line: number
  /** The name as typed. */
  readonly found: string
}

/** What was looked at for one verdict. */
export interface Looked {
  /** Rows that were read. */
  readonly rows: number
  readonly unread: readonly UnreadCell[]
  readonly absent: readonly AbsentColumn[]
  readonly unplaced: readonly UnplacedRow[]
  /** Trackers that were in the workbook and cannot be found any more: they hinder every all-clear. */
  readonly gone: readonly string[]
  /** Trackers that were never set up: they do not hinder an all-clear, and "Why?" names them. */
  readonly notUsed: readonly string[]
}

/** What was found, with what was looked at to find it. */
export interface Verdict<F> {
  readonly found: readonly F[]
  readonly looked: Looked
}

declare const clear: unique symbol
/** Proof that rows were read, nothing was found in them, and nothing that could contradict that was left unread. */
export interface AllClear {
  readonly [clear]: true
  readonly looked: Looked
}

/** A verdict by what it lets a sentence say. */
export type Conclusion<F> =
  | { readonly is: 'found'; readonly found: readonly [F, ...F[]]; readonly looked: Looked }
  /** Nothing was found, and not everything could be read. */
  | { readonly is: 'unsure'; readonly looked: Looked }
  /** There was nothing to look at. */
  | { readonly is: 'noEvidence'; readonly looked: Looked }
  | { readonly is: 'clear'; readonly clear: AllClear; readonly looked: Looked }

/** Whether something that could contradict an all-clear was not read. */
export const isIncomplete = ({ unread, absent, unplaced, gone }: Looked): boolean =>
  unread.length + absent.length + unplaced.length + gone.length > 0

/** What a verdict lets a sentence say. The only maker of {@link AllClear}. */
export function conclude<F>({ found, looked }: Verdict<F>): Conclusion<F> {
  // By number, not by value: what was found may be said by any value, `undefined` too.
  if (found.length > 0) return { is: 'found', found: found as readonly [F, ...F[]], looked }
  if (isIncomplete(looked)) return { is: 'unsure', looked }
  if (looked.rows === 0) return { is: 'noEvidence', looked }
  return { is: 'clear', clear: { looked } as AllClear, looked }
}

/** Several looks as one: rows are summed, and what any of them could not read counts. */
export const lookedTogether = (all: readonly Looked[]): Looked => ({
  rows: all.reduce((sum, { rows }) => sum + rows, 0),
  unread: all.flatMap(({ unread }) => unread),
  absent: all.flatMap(({ absent }) => absent),
  unplaced: all.flatMap(({ unplaced }) => unplaced),
  gone: [...new Set(all.flatMap(({ gone }) => gone))],
  notUsed: [...new Set(all.flatMap(({ notUsed }) => notUsed))],
})

/** Every column that a rule reads, each once, in the order it names them. */
export function columnsOf(rule: Rule): readonly string[] {
  switch (rule.is) {
    case 'all':
    case 'any':
      return [...new Set(rule.rules.flatMap(columnsOf))]
    case 'not':
      return columnsOf(rule.rule)
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
