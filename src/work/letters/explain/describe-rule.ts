import { ellipsize } from '../../../core/text-length.js'
import { isDay } from '../../../core/day.js'
import { type LetterContext, formatDay } from '../../../mail/context.js'
import type { RuleExplanation } from '../../../domain/status/explain-flags.js'
import { reportTexts } from '../../../text/report/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { trackers, type TrackerKey } from '../../../trackers/index.js'

/** What a rule is said about. */
export interface RuleContext {
  readonly table: TrackerKey
  /** Columns of the row in which something stands that cannot be read. */
  readonly unread: readonly string[]
  readonly row: Readonly<Record<string, unknown>>
  readonly context: LetterContext
}

/**
 * What a condition saw, as a true sentence whichever way it ended: of several that are asked for together, those that
 * failed; of several of which one is enough, those that hold.
 */
export function describeRule(rule: RuleExplanation, ruleContext: RuleContext): string {
  if (rule.is === 'not') return describeRule(rule.rule, ruleContext)
  if (!('rules' in rule)) return describeComparison(rule, ruleContext)
  const decidingRules = rule.rules.filter(({ holds }) => holds === rule.holds)
  return decidingRules
    .map((each) => describeRule(each, ruleContext))
    .join(textOf(reportTexts, ruleContext.context.locale).and)
}

/** One comparison with the values it saw; `not` in it when it does not hold. */
function describeComparison(
  rule: Exclude<RuleExplanation, { is: 'not' | 'all' | 'any' }>,
  { table, row, unread, context }: RuleContext,
): string {
  const { locale } = context
  const lettersText = textOf(reportTexts, locale)
  const isNegated = !rule.holds
  const column = (key: string): string => (trackers[table].columns as Columns)[key]?.name[locale] ?? key
  if (rule.is === 'present') return lettersText.isThere(column(rule.column), isNegated)
  const formatted = (value: unknown): string => formatValue(value, table, rule.column, context)
  // No comparison holds for a cell in which nothing can be read.
  if (!('unread' in rule) && (rule.value ?? '') === '') {
    // Of two numbers the first may be there: the other is what is missing.
    const missing = 'of' in rule && row[rule.column] != null ? rule.of : rule.column
    return unread.includes(missing)
      ? lettersText.isUnread(column(missing))
      : lettersText.isBlank(column(missing), formatted(row[missing]), row[missing] != null)
  }
  switch (rule.is) {
    case 'before':
    case 'earlier': {
      const day = formatted(rule.against)
      const against =
        rule.is === 'earlier'
          ? lettersText.named(column(rule.source), day)
          : rule.against === context.today
            ? lettersText.todayIs(day)
            : rule.source === 'today'
              ? day
              : lettersText.fromSettings(day)
      return lettersText.before(column(rule.column), formatted(rule.value), against, isNegated)
    }
    case 'atLeast':
    case 'atMost': {
      const limitText =
        rule.source === 'number' ? formatted(rule.against) : lettersText.fromSettings(formatted(rule.against))
      const formatter = rule.is === 'atLeast' ? lettersText.atLeast : lettersText.atMost
      return formatter(column(rule.column), formatted(rule.value), limitText, isNegated)
    }
    case 'ratio':
    case 'ahead': {
      const percent = (share: number): string => lettersText.percent(Math.round(share * 100))
      const limitText =
        rule.source === 'number' ? percent(rule.against) : lettersText.fromSettings(percent(rule.against))
      const names = [column(rule.column), column(rule.of)] as const
      if (rule.is === 'ratio')
        return lettersText.isShare(...names, percent(rule.value!), limitText, isNegated)
      return rule.done === null
        ? lettersText.isShareOnly(...names, percent(rule.value!))
        : lettersText.isAhead(...names, percent(rule.value!), percent(rule.done), limitText, isNegated)
    }
    case 'oneOf': {
      const choices = textOf(punctuation, locale).list(rule.choices.map(formatted))
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

/** A cell's value as the asker reads it. */
function formatValue(value: unknown, table: TrackerKey, column: string, context: LetterContext): string {
  const lettersText = textOf(reportTexts, context.locale)
  if (value === null || value === undefined || value === '') return lettersText.blank
  if (typeof value === 'string' && isDay(value)) return formatDay(context, value)
  if (typeof value !== 'number') return clip(context.choice(table, column, String(value)))
  return (trackers[table].columns as Columns)[column]?.format?.includes('%')
    ? lettersText.percent(Math.round(value * 100))
    : String(Math.round(value * 1000) / 1000)
}
/** Notes and criteria may be pages long; the first words tell which they are. */
const clip = (text: string): string => ellipsize(text, 60)
type Columns = Readonly<
  Record<
    string,
    { readonly name: Readonly<Record<'en' | 'zh-CN', string>>; readonly format?: string } | undefined
  >
>
