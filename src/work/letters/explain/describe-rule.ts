import { ellipsize } from '../../../core/text-length.js'
import { isDay } from '../../../core/day.js'
import { type LetterContext, formatDay } from '../../../mail/context.js'
import type { RuleExplanation } from '../../../domain/status/explain-flags.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { trackers, type TrackerKey } from '../../../trackers/index.js'

/** What a rule is said about. */
export interface RuleContext {
  readonly table: TrackerKey
  /** Columns in which the row has something that cannot be read. */
  readonly unread: readonly string[]
  readonly row: Readonly<Record<string, unknown>>
  readonly context: LetterContext
}

/**
 * What a condition saw, as a true sentence for either result: of several that must all hold, those that
 * failed; of several of which one is enough, those that hold.
 */
export function describeRule(rule: RuleExplanation, ruleContext: RuleContext): string {
  if (rule.is === 'not') return describeRule(rule.rule, ruleContext)
  if (!('rules' in rule)) return describeComparison(rule, ruleContext)
  const decidingRules = rule.rules.filter(({ holds }) => holds === rule.holds)
  return decidingRules.map((each) => describeRule(each, ruleContext)).join(ruleContext.context.report.and)
}

type Comparison = Exclude<RuleExplanation, { is: 'not' | 'all' | 'any' }>

/** How values and columns of a row are named. */
interface Wording {
  readonly context: LetterContext
  readonly column: (key: string) => string
  readonly formatted: (value: unknown) => string
}

/** One comparison with the values it saw; `not` in it when it does not hold. */
function describeComparison(rule: Comparison, { table, row, unread, context }: RuleContext): string {
  const lettersText = context.report
  const column = (key: string): string =>
    (trackers[table].columns as Columns)[key]?.name[context.locale] ?? key
  const formatted = (value: unknown): string => formatValue(value, table, rule.column, context)
  if (rule.is === 'present') return lettersText.isThere(column(rule.column), !rule.holds)
  // No comparison holds for a cell in which nothing can be read.
  if (!('unread' in rule) && (rule.value ?? '') === '') {
    // Of two numbers the first may be there: the other is what is missing.
    const missing = 'of' in rule && row[rule.column] != null ? rule.of : rule.column
    return unread.includes(missing)
      ? lettersText.isUnread(column(missing))
      : lettersText.isBlank(column(missing), formatted(row[missing]), row[missing] != null)
  }
  return describeReadComparison(rule, { context, column, formatted })
}

/** The same where there is something that can be read. */
function describeReadComparison(rule: Exclude<Comparison, { is: 'present' }>, wording: Wording): string {
  const { context, column, formatted } = wording
  const isNegated = !rule.holds
  const lettersText = context.report
  switch (rule.is) {
    case 'before':
    case 'earlier':
      return lettersText.before(
        column(rule.column),
        formatted(rule.value),
        describeLimitDay(rule, wording),
        isNegated,
      )
    case 'atLeast':
    case 'atMost': {
      const limitText =
        rule.source === 'number' ? formatted(rule.against) : lettersText.fromSettings(formatted(rule.against))
      const formatter = rule.is === 'atLeast' ? lettersText.atLeast : lettersText.atMost
      return formatter(column(rule.column), formatted(rule.value), limitText, isNegated)
    }
    case 'ratio':
    case 'ahead':
      return describeShare(rule, wording)
    case 'oneOf': {
      const choices = textOf(punctuation, context.locale).list(rule.choices.map(formatted))
      const formatter = rule.choices.length === 1 ? lettersText.isChoice : lettersText.among
      return formatter(column(rule.column), formatted(rule.value), choices, isNegated)
    }
    case 'blank':
    case 'dated':
    case 'severalNames': {
      const value = rule.unread ? lettersText.unreadable : formatted(rule.value)
      const formatter = {
        blank: lettersText.isBlank,
        dated: lettersText.isDated,
        severalNames: lettersText.isSeveral,
      }[rule.is]
      return formatter(column(rule.column), value, isNegated)
    }
  }
}

/** The day that another is compared with. */
function describeLimitDay(
  rule: Extract<Comparison, { is: 'before' | 'earlier' }>,
  { context, column, formatted }: Wording,
): string {
  const lettersText = context.report
  const day = formatted(rule.against)
  if (rule.is === 'earlier') return lettersText.named(column(rule.source), day)
  if (rule.against === context.today) return lettersText.todayIs(day)
  return rule.source === 'today' ? day : lettersText.fromSettings(day)
}

/** A share of one number in another, against its limit. */
function describeShare(
  rule: Extract<Comparison, { is: 'ratio' | 'ahead' }>,
  { context, column }: Wording,
): string {
  const lettersText = context.report
  const percent = (share: number): string => lettersText.percent(Math.round(share * 100))
  const limitText =
    rule.source === 'number' ? percent(rule.against) : lettersText.fromSettings(percent(rule.against))
  const names = [column(rule.column), column(rule.of)] as const
  const value = percent(rule.value!)
  if (rule.is === 'ratio') return lettersText.isShare(...names, value, limitText, !rule.holds)
  return rule.done === null
    ? lettersText.isShareOnly(...names, value)
    : lettersText.isAhead(...names, value, percent(rule.done), limitText, !rule.holds)
}

/** A cell's value as the asker reads it. */
function formatValue(value: unknown, table: TrackerKey, column: string, context: LetterContext): string {
  const lettersText = context.report
  if (value === null || value === undefined || value === '') return lettersText.blank
  if (typeof value === 'string' && isDay(value)) return formatDay(context, value)
  if (typeof value !== 'number') return clip(context.choice(table, column, String(value)))
  return (trackers[table].columns as Columns)[column]?.format?.includes('%')
    ? lettersText.percent(Math.round(value * 100))
    : String(Math.round(value * 1000) / 1000)
}
/** Notes and criteria may be pages long; the first words show which they are. */
const clip = (text: string): string => ellipsize(text, 60)
type Columns = Readonly<
  Record<
    string,
    { readonly name: Readonly<Record<'en' | 'zh-CN', string>>; readonly format?: string } | undefined
  >
>
