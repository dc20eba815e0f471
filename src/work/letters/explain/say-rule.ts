import { clipText } from '../../../core/cut.js'
import { isDay } from '../../../core/day.js'
import { type LetterContext, sayDay } from '../../../mail/context.js'
import type { Explained } from '../../../project/status/explain-flags.js'
import { moreTextIn } from '../../../text/letters/more.js'
import { trackers, type TrackerKey } from '../../../trackers/index.js'

/** What a rule is said about. */
export interface About {
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
export function sayRule(rule: Explained, about: About): string {
  if (rule.is === 'not') return sayRule(rule.rule, about)
  if (!('rules' in rule)) return leaf(rule, about)
  const telling = rule.rules.filter(({ holds }) => holds === rule.holds)
  return telling.map((each) => sayRule(each, about)).join(moreTextIn(about.context.locale).and)
}

/** One comparison with the values it saw; `not` in it when it does not hold. */
function leaf(
  rule: Exclude<Explained, { is: 'not' | 'all' | 'any' }>,
  { table, row, unread, context }: About,
): string {
  const { words, locale } = context
  const more = moreTextIn(locale)
  const not = !rule.holds
  const column = (key: string): string => (trackers[table].columns as Columns)[key]?.name[locale] ?? key
  if (rule.is === 'present') return more.isThere(column(rule.column), not)
  const said = (value: unknown): string => sayValue(value, table, rule.column, context)
  // No comparison holds for a cell in which nothing can be read.
  if (!('unread' in rule) && (rule.value ?? '') === '') {
    // Of two numbers the first may be there: the other is what is missing.
    const missing = 'of' in rule && row[rule.column] != null ? rule.of : rule.column
    return unread.includes(missing)
      ? more.isUnread(column(missing))
      : more.isBlank(column(missing), said(row[missing]), row[missing] != null)
  }
  switch (rule.is) {
    case 'before':
    case 'earlier': {
      const day = said(rule.against)
      const against =
        rule.is === 'earlier'
          ? more.named(column(rule.source), day)
          : rule.against === context.today
            ? more.todayIs(day)
            : rule.source === 'today'
              ? day
              : more.fromSettings(day)
      return more.before(column(rule.column), said(rule.value), against, not)
    }
    case 'atLeast':
    case 'atMost': {
      const bound = rule.source === 'number' ? said(rule.against) : more.fromSettings(said(rule.against))
      const say = rule.is === 'atLeast' ? more.atLeast : more.atMost
      return say(column(rule.column), said(rule.value), bound, not)
    }
    case 'ratio':
    case 'ahead': {
      const percent = (share: number): string => more.percent(Math.round(share * 100))
      const bound =
        rule.source === 'number' ? percent(rule.against) : more.fromSettings(percent(rule.against))
      const names = [column(rule.column), column(rule.of)] as const
      if (rule.is === 'ratio') return more.isShare(...names, percent(rule.value!), bound, not)
      return rule.done === null
        ? more.isShareOnly(...names, percent(rule.value!))
        : more.isAhead(...names, percent(rule.value!), percent(rule.done), bound, not)
    }
    case 'oneOf': {
      const choices = words.names(rule.choices.map(said))
      const say = rule.choices.length === 1 ? more.isChoice : more.among
      return say(column(rule.column), said(rule.value), choices, not)
    }
    case 'blank':
    case 'dated':
    case 'severalNames': {
      const value = rule.unread ? more.unreadable : said(rule.value)
      const say = { blank: more.isBlank, dated: more.isDated, severalNames: more.isSeveral }[rule.is]
      return say(column(rule.column), value, not)
    }
  }
}

/** A cell's value as the asker reads it. */
function sayValue(value: unknown, table: TrackerKey, column: string, context: LetterContext): string {
  const more = moreTextIn(context.locale)
  if (value === null || value === undefined || value === '') return more.blank
  if (typeof value === 'string' && isDay(value)) return sayDay(context, value)
  if (typeof value !== 'number') return clipped(context.choice(table, column, String(value)))
  return (trackers[table].columns as Columns)[column]?.format?.includes('%')
    ? more.percent(Math.round(value * 100))
    : String(Math.round(value * 1000) / 1000)
}
/** Notes and criteria may be pages long; the first words tell which they are. */
const clipped = (text: string): string => clipText(text, 60)
type Columns = Readonly<
  Record<
    string,
    { readonly name: Readonly<Record<'en' | 'zh-CN', string>>; readonly format?: string } | undefined
  >
>
