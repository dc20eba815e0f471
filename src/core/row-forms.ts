import type { Localised } from './locale.js'
import type { Rule } from './rule.js'

/** Values of a row by the keys of its columns: choices by key, null for a blank cell. */
export type RowValues<K extends string = string> = { readonly [C in K]?: string | number | null }

/** What a form asks for a row. `K`: the keys of the tracker's columns. */
interface FormFacts<K extends string> {
  /** The columns that matter, in their order; a form folds the others away. */
  readonly asks: readonly K[]
  /** Those of them without which the form is not sent, in addition to the required columns. */
  readonly needs?: readonly K[]
  /** Dates that are today unless a person says otherwise. */
  readonly today?: readonly K[]
  /** Columns that name the person at the computer unless that person says otherwise. */
  readonly me?: readonly K[]
}

/** How a row is added where its client is read. */
export interface LogForm<K extends string = string> extends FormFacts<K> {
  /** What is logged: one row. */
  readonly name: Localised
  /** The lower comes first. */
  readonly rank: number
  /** What a new row holds unless a person says otherwise. */
  readonly begins?: RowValues<K>
  /** Columns that are asked only while another one has that value. */
  readonly onlyWith?: { readonly [C in K]?: readonly [column: K, value: string] }
}

/** One step of what happens to a row, as a form of its own. */
export interface RowStep<K extends string = string> extends FormFacts<K> {
  readonly key: string
  /** What the person does, verb first. */
  readonly name: Localised
  /** The step is the next one of a row for which this holds and no earlier step's rule does. */
  readonly when: Rule
  /** What the row gets beside what is asked. */
  readonly set?: RowValues<K>
  /** What it gets instead where a column gets that value. */
  readonly unless?: { readonly column: K; readonly is: string; readonly set: RowValues<K> }
}
