import { type Day, plusDays } from './day.js'
import { memoize } from './memoize.js'
import type { RowPlace } from './placed-row.js'

/**
 * A day that moves with today: `today + offset`, or one that settings and the working calendar decide. The
 * latter is in a named cell of the workbook, so that formulas need no script to know it.
 */
export type DayPoint = { readonly today: number } | { readonly named: HorizonKey }
export type NumberPoint = number | { readonly setting: ThresholdKey }

/** Days that a formula reads from a named cell. */
export const horizonKeys = ['dueSoonBy', 'silentSince', 'renewalBy', 'stuckSince'] as const
export type HorizonKey = (typeof horizonKeys)[number]
/** Numbers that a formula reads from a named cell. */
export const thresholdKeys = ['deviationAlert', 'highExposure', 'budgetOver', 'lowScore'] as const
export type ThresholdKey = (typeof thresholdKeys)[number]

/** A condition on one row, as data: read by `holds` in code and by `formula` in the sheet. */
export type Rule =
  | { readonly is: 'before'; readonly column: string; readonly point: DayPoint }
  | { readonly is: 'earlier'; readonly column: string; readonly than: string }
  | { readonly is: 'dated'; readonly column: string }
  | { readonly is: 'oneOf'; readonly column: string; readonly choices: readonly string[] }
  | { readonly is: 'blank'; readonly column: string }
  | { readonly is: 'atLeast' | 'atMost'; readonly column: string; readonly point: NumberPoint }
  | { readonly is: 'ratio'; readonly column: string; readonly of: string; readonly point: NumberPoint }
  | {
      readonly is: 'ahead'
      readonly column: string
      readonly of: string
      readonly done: string
      readonly point: NumberPoint
    }
  | { readonly is: 'present'; readonly column: string }
  | { readonly is: 'severalNames'; readonly column: string }
  | { readonly is: 'not'; readonly rule: Rule }
  | { readonly is: 'all'; readonly rules: readonly Rule[] }
  | { readonly is: 'any'; readonly rules: readonly Rule[] }

/** The day is before today, moved by `offset` days. */
export const beforeToday = (ref: RuleColumn<Day>, offset = 0): Rule => ({
  is: 'before',
  column: ref.column,
  point: { today: offset },
})
/** The day is before a day that settings decide. */
export const beforeHorizon = (ref: RuleColumn<Day>, named: HorizonKey): Rule => ({
  is: 'before',
  column: ref.column,
  point: { named },
})
/** The first day is before the second; false when either is missing. */
export const earlier = (ref: RuleColumn<Day>, than: RuleColumn<Day>): Rule => ({
  is: 'earlier',
  column: ref.column,
  than: than.column,
})
/** The cell holds a date that can be read. */
export const dated = (ref: RuleColumn<Day>): Rule => ({ is: 'dated', column: ref.column })
/** The choice is one of these. */
export const oneOf = <C extends string>(ref: RuleColumn<C>, ...choices: NoInfer<C>[]): Rule => ({
  is: 'oneOf',
  column: ref.column,
  choices,
})
/** The cell is empty. */
export const blank = (ref: RuleColumn<unknown>): Rule => ({ is: 'blank', column: ref.column })
/** The number is at least this much. */
export const atLeast = (ref: RuleColumn<number>, point: NumberPoint): Rule => ({
  is: 'atLeast',
  column: ref.column,
  point,
})
/** The number is at most this much. */
export const atMost = (ref: RuleColumn<number>, point: NumberPoint): Rule => ({
  is: 'atMost',
  column: ref.column,
  point,
})
/** The first number is at least so many times the second; false when either is missing or the second is not above 0. */
export const ratioAtLeast = (ref: RuleColumn<number>, of: RuleColumn<number>, point: NumberPoint): Rule => ({
  is: 'ratio',
  column: ref.column,
  of: of.column,
  point,
})
/** The share `ref` ÷ `of` is ahead of the share `done` by at least this much; false when any of the three is missing. */
export const aheadBy = (
  ref: RuleColumn<number>,
  of: RuleColumn<number>,
  done: RuleColumn<number>,
  point: NumberPoint,
): Rule => ({
  is: 'ahead',
  column: ref.column,
  of: of.column,
  done: done.column,
  point,
})
/** The sheet has that column, with any content. */
export const present = (ref: RuleColumn<unknown>): Rule => ({ is: 'present', column: ref.column })
/** The cell names more than one person. */
export const severalNames = (ref: RuleColumn<string>): Rule => ({ is: 'severalNames', column: ref.column })
export const not = (rule: Rule): Rule => ({ is: 'not', rule })
/**
 * All of these hold; a rule that is already a list of all gives its parts, so that each is explained alone.
 */
export const all = (...rules: Rule[]): Rule => ({
  is: 'all',
  rules: rules.flatMap((rule) => (rule.is === 'all' ? rule.rules : [rule])),
})
export const any = (...rules: Rule[]): Rule => ({ is: 'any', rules })

/** What rules need to know in addition to the row. */
export interface Situation {
  readonly today: Day
  readonly horizons: Readonly<Record<HorizonKey, Day>>
  readonly thresholds: Readonly<Record<ThresholdKey, number>>
}

/** What separates names in one cell. Formulas test for the same marks. */
export const nameSeparators = [',', '，', '、', ';', '；', '/', '&', '\n'] as const

const separatorPattern = new RegExp(`[${nameSeparators.join('')}]`)

/** The people or things named in one cell, in order, without blanks or repeats. */
export const splitNames = (cell: string | null): string[] => {
  if (cell === null) return []
  const names = cell.split(separatorPattern).map((name) => name.trim())
  return names.length === 1 && names[0] !== '' ? names : [...new Set(names.filter((name) => name !== ''))]
}

/** The day that a point means. */
export const resolveDay = (point: DayPoint, situation: Situation): Day =>
  'named' in point
    ? situation.horizons[point.named]
    : point.today === 0
      ? situation.today
      : nearbyDay(situation, point.today)
/** Days near today, calculated once for all rows. */
const nearbyDays = new WeakMap<Situation, Map<number, Day>>()
const nearbyDay = (situation: Situation, offset: number): Day =>
  memoize(
    memoize(nearbyDays, situation, () => new Map<number, Day>()),
    offset,
    () => plusDays(situation.today, offset),
  )
/** The number that a point means. */
export const resolveNumber = (point: NumberPoint, situation: Situation): number =>
  typeof point === 'number' ? point : situation.thresholds[point.setting]

export type RuleRow = Readonly<Record<string, unknown>> & { readonly at?: RowPlace }

/** One number of a row as a share of another; null when either is missing or the second is not above 0. */
export const ratioOfColumns = (row: RuleRow, column: string, of: string): number | null => {
  const [part, total] = [row[column] as number | null | undefined, row[of] as number | null | undefined]
  return part != null && total != null && total > 0 ? part / total : null
}
/** Nine decimals, as the formula rounds. */
const roundShare = (share: number): number => Math.round(share * 1e9) / 1e9

/** Whether a rule holds for a row. A missing value makes every comparison false, as in the sheet. */
export function holds(rule: Rule, row: RuleRow, situation: Situation): boolean {
  switch (rule.is) {
    case 'before': {
      const value = row[rule.column] as Day | null | undefined
      return value != null && value < resolveDay(rule.point, situation)
    }
    case 'earlier': {
      const [first, second] = [row[rule.column] as Day | null, row[rule.than] as Day | null]
      return first != null && second != null && first < second
    }
    case 'dated':
      return row[rule.column] != null
    case 'oneOf':
      return rule.choices.includes(row[rule.column] as string)
    case 'blank':
      return row[rule.column] == null && !row.at?.unread.includes(rule.column)
    case 'atLeast': {
      const value = row[rule.column] as number | null | undefined
      return value != null && value >= resolveNumber(rule.point, situation)
    }
    case 'atMost': {
      const value = row[rule.column] as number | null | undefined
      return value != null && value <= resolveNumber(rule.point, situation)
    }
    case 'ratio': {
      const share = ratioOfColumns(row, rule.column, rule.of)
      return share !== null && share >= resolveNumber(rule.point, situation)
    }
    case 'ahead': {
      const share = ratioOfColumns(row, rule.column, rule.of)
      const done = row[rule.done] as number | null | undefined
      // Spreadsheets compare fifteen digits; a smaller difference is none.
      return (
        share !== null && done != null && roundShare(share - done) >= resolveNumber(rule.point, situation)
      )
    }
    case 'present':
      return !row.at?.absent?.includes(rule.column)
    case 'severalNames':
      return nameSeparators.some((mark) => String(row[rule.column] ?? '').includes(mark))
    case 'not':
      return !holds(rule.rule, row, situation)
    case 'all':
      for (const each of rule.rules) if (!holds(each, row, situation)) return false
      return true
    case 'any':
      for (const each of rule.rules) if (holds(each, row, situation)) return true
      return false
  }
}

/** A column as rules name it; the value's type lets a date rule refuse a text column. */
export interface RuleColumn<V> {
  readonly column: string
  readonly value?: V
}
