import { isDay } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Rag } from '../../core/table.js'
import { type LetterContext, sayDay } from '../../mail/context.js'
import type { Ports } from '../../ports.js'
import { explain, type Explained } from '../../project/status/explain-flags.js'
import { moreTextIn } from '../../text/letters/more.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { letterContext } from './letter.js'
import { type Maybe, openBook } from '../portfolio.js'
import { rowOf, selectedRow, unknown } from './input.js'
import { type StatusSaid, statusSaid } from './row-status.js'

/** Why a row is red or amber, or why it is not: every flag of its tracker with its conditions in words. */
export interface WhyRow {
  readonly locale: Locale
  readonly table: string
  readonly tableName: string
  readonly id: string
  readonly line: number
  readonly title: string
  /** The colour a milestone or an engagement takes from its parts too; null for rows that have none. */
  readonly status: StatusSaid | null
  /** Those that hold first. */
  readonly flags: readonly {
    readonly name: string
    readonly rag: Rag
    readonly holds: boolean
    /** Each as a true sentence with the values it saw; `pass` says whether the flag asks for just that. */
    readonly conditions: readonly { readonly text: string; readonly pass: boolean }[]
  }[]
}

/**
 * "Why is this red?", and why not. Without a row it is the one that is selected in the sheet, and null when none of a
 * tracker's rows is. Refused for a row that is not there. Writes nothing.
 */
export function explainRow(
  ports: Ports,
  sent: { readonly table: string; readonly id: string } | null,
): Maybe<WhyRow | null> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const { portfolio } = opened.value
  const locale = ports.desk.locale()
  const found = sent === null ? selectedRow(ports, portfolio) : rowOf(portfolio, sent)
  if (!found)
    return sent === null ? { ok: true, value: null } : unknown(sent.table as TrackerKey, 'id', sent.id)
  const { key, row } = found
  const context = letterContext(ports, opened.value, locale, '')
  const flags = explain(trackers[key], row, portfolio.situation).map(({ name, rag, holds, rule }) => ({
    name: name[locale],
    rag,
    holds,
    conditions: (rule.is === 'all' ? rule.rules : [rule]).map((each) => ({
      text: saw(each, key, context),
      pass: each.holds,
    })),
  }))
  return {
    ok: true,
    value: {
      locale,
      table: key,
      tableName: trackers[key].name[locale],
      id: row.id,
      line: row.at?.line ?? 0,
      title: String(row[trackers[key].title] ?? ''),
      status: statusSaid(portfolio, key, row, locale),
      flags: flags.sort((a, b) => Number(b.holds) - Number(a.holds)),
    },
  }
}

/**
 * What a condition saw, as a true sentence whichever way it ended: of several that are asked for together, those that
 * failed; of several of which one is enough, those that hold.
 */
function saw(rule: Explained, table: TrackerKey, context: LetterContext): string {
  if (rule.is === 'not') return saw(rule.rule, table, context)
  if (!('rules' in rule)) return leaf(rule, table, context)
  const telling = rule.rules.filter(({ holds }) => holds === rule.holds)
  return telling.map((each) => saw(each, table, context)).join(moreTextIn(context.locale).and)
}

/** One comparison with the values it saw; `not` in it when it does not hold. */
function leaf(
  rule: Exclude<Explained, { is: 'not' | 'all' | 'any' }>,
  table: TrackerKey,
  context: LetterContext,
): string {
  const { words, locale } = context
  const more = moreTextIn(locale)
  const not = !rule.holds
  const column = (key: string): string => (trackers[table].columns as Columns)[key]?.name[locale] ?? key
  const said = (value: unknown): string => sayValue(value, table, rule.column, context)
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
    case 'atLeast': {
      const bound = rule.source === 'number' ? said(rule.against) : more.fromSettings(said(rule.against))
      return more.atLeast(column(rule.column), said(rule.value), bound, not)
    }
    case 'oneOf': {
      const choices = words.names(rule.choices.map(said), 0)
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
const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
type Columns = Readonly<
  Record<
    string,
    { readonly name: Readonly<Record<'en' | 'zh-CN', string>>; readonly format?: string } | undefined
  >
>
