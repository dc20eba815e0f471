import type { Day } from '../../core/day.js'
import {
  resolveDay,
  holds,
  resolveNumber,
  type Rule,
  type RuleRow,
  ratioOfColumns,
  type Situation,
} from '../../core/rule.js'
import type { Flag, Table } from '../../core/table.js'

type FlaggedTable = Pick<Table, 'key' | 'flags'>

/** A rule with what it saw: the same shape as the rule, with its verdict and the values it compared. */
export type RuleExplanation =
  | {
      readonly is: 'before' | 'earlier'
      readonly holds: boolean
      readonly column: string
      readonly value: Day | null
      /** The day it was compared with; null when that cell is empty. */
      readonly against: Day | null
      /** Where that day comes from: another column, today, or a named horizon. */
      readonly source: string
    }
  | {
      readonly is: 'atLeast' | 'atMost'
      readonly holds: boolean
      readonly column: string
      readonly value: number | null
      readonly against: number
      /** The setting the number comes from, or `number` when it is written in the rule. */
      readonly source: string
    }
  | {
      readonly is: 'ratio' | 'ahead'
      readonly holds: boolean
      readonly column: string
      readonly of: string
      /** The share that is compared; null when it is unknown. */
      readonly value: number | null
      /** The share done with which it is compared; null for `ratio`. */
      readonly done: number | null
      readonly against: number
      readonly source: string
    }
  | { readonly is: 'present'; readonly holds: boolean; readonly column: string }
  | {
      readonly is: 'oneOf'
      readonly holds: boolean
      readonly column: string
      readonly value: string | null
      readonly choices: readonly string[]
    }
  | {
      readonly is: 'blank' | 'dated' | 'severalNames'
      readonly holds: boolean
      readonly column: string
      readonly value: unknown
      /** The cell has content that cannot be read. */
      readonly unread: boolean
    }
  | { readonly is: 'not'; readonly holds: boolean; readonly rule: RuleExplanation }
  | { readonly is: 'all' | 'any'; readonly holds: boolean; readonly rules: readonly RuleExplanation[] }

/** One flag of a table, as it is for one row. */
export interface FlagExplanation extends Pick<Flag, 'key' | 'name' | 'rag' | 'column'> {
  readonly holds: boolean
  readonly rule: RuleExplanation
}

/** Answers "why is this red?" and "why is this not?": every flag of the table, and every condition in it. */
export const explainFlags = (table: FlaggedTable, row: RuleRow, situation: Situation): FlagExplanation[] =>
  table.flags.map(({ key, name, rag, column, when }) => ({
    key,
    name,
    rag,
    column,
    holds: holds(when, row, situation),
    rule: explainRule(when, row, situation),
  }))

/** One rule, recursively. The verdicts are those of `holds`. */
function explainRule(rule: Rule, row: RuleRow, situation: Situation): RuleExplanation {
  const verdict = holds(rule, row, situation)
  const valueOf = <V>(column: string): V | null => (row[column] ?? null) as V | null
  switch (rule.is) {
    case 'before':
    case 'earlier':
    case 'atLeast':
    case 'atMost':
    case 'ratio':
    case 'ahead':
      return explainComparison(rule, row, situation)
    case 'present':
      return { is: rule.is, holds: verdict, column: rule.column }
    case 'oneOf':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        value: valueOf<string>(rule.column),
        choices: rule.choices,
      }
    case 'blank':
    case 'dated':
    case 'severalNames':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        value: valueOf(rule.column),
        unread: row.at?.unread.includes(rule.column) ?? false,
      }
    case 'not':
      return { is: rule.is, holds: verdict, rule: explainRule(rule.rule, row, situation) }
    case 'all':
    case 'any':
      return {
        is: rule.is,
        holds: verdict,
        rules: rule.rules.map((each) => explainRule(each, row, situation)),
      }
  }
}

type Comparison = Extract<Rule, { is: 'before' | 'earlier' | 'atLeast' | 'atMost' | 'ratio' | 'ahead' }>

/** A rule that compares a value with a day or a number. */
function explainComparison(rule: Comparison, row: RuleRow, situation: Situation): RuleExplanation {
  const verdict = holds(rule, row, situation)
  const valueOf = <V>(column: string): V | null => (row[column] ?? null) as V | null
  switch (rule.is) {
    case 'before':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        value: valueOf<Day>(rule.column),
        against: resolveDay(rule.point, situation),
        source: 'named' in rule.point ? rule.point.named : 'today',
      }
    case 'earlier':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        value: valueOf<Day>(rule.column),
        against: valueOf<Day>(rule.than),
        source: rule.than,
      }
    case 'atLeast':
    case 'atMost':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        value: valueOf<number>(rule.column),
        against: resolveNumber(rule.point, situation),
        source: typeof rule.point === 'number' ? 'number' : rule.point.setting,
      }
    case 'ratio':
    case 'ahead':
      return {
        is: rule.is,
        holds: verdict,
        column: rule.column,
        of: rule.of,
        value: ratioOfColumns(row, rule.column, rule.of),
        done: rule.is === 'ahead' ? valueOf<number>(rule.done) : null,
        against: resolveNumber(rule.point, situation),
        source: typeof rule.point === 'number' ? 'number' : rule.point.setting,
      }
  }
}
