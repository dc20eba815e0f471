import { isDay } from '../../core/day.js'
import type { Rag } from '../../core/table.js'
import { type LetterContext, sayDay } from '../../mail/context.js'
import type { Ports } from '../../ports.js'
import { explain, type Explained } from '../../project/status/explain-flags.js'
import type { FlaggedRow } from '../../project/status/flags.js'
import { moreTextIn } from '../../text/letters/more.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { letterContext } from './letter.js'
import { type Maybe, openBook } from '../portfolio.js'
import { unknown } from './input.js'

/** Why a row is red or amber, or why it is not: every flag of its tracker with its conditions in words. */
export interface WhyRow {
  readonly title: string
  readonly flags: readonly {
    readonly name: string
    readonly rag: Rag
    readonly holds: boolean
    readonly conditions: readonly { readonly text: string; readonly pass: boolean }[]
  }[]
}

/** "Why is this red?": flags that hold first. */
export function explainRow(
  ports: Ports,
  sent: { readonly table: string; readonly id: string },
): Maybe<WhyRow> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const { portfolio } = opened.value
  const locale = ports.desk.locale()
  const key = portfolio.has.find((each) => each === sent.table)
  const row =
    key && (portfolio.rows[key] as unknown as readonly FlaggedRow[]).find(({ id }) => id === sent.id)
  if (!key || !row) return unknown(key ?? 'tasks', 'id', sent.id)
  const context = letterContext(ports, opened.value, locale, '')
  const flags = explain(trackers[key], row, portfolio.situation).map(({ name, rag, holds, rule }) => ({
    name: name[locale],
    rag,
    holds,
    conditions: (rule.is === 'all' ? rule.rules : [rule]).map((each) => ({
      text: sentence(each, key, context),
      pass: each.holds,
    })),
  }))
  return {
    ok: true,
    value: {
      title: String(row[trackers[key].title] ?? ''),
      flags: flags.sort((a, b) => Number(b.holds) - Number(a.holds)),
    },
  }
}

/** One condition with what it saw. `not` turns its words round. */
function sentence(rule: Explained, table: TrackerKey, context: LetterContext, not = false): string {
  const { words, locale } = context
  const more = moreTextIn(locale)
  const column = (key: string): string => (trackers[table].columns as Columns)[key]?.name[locale] ?? key
  const said = (key: string, value: unknown): string =>
    value === null || value === undefined || value === ''
      ? more.blank
      : typeof value === 'string' && isDay(value)
        ? sayDay(context, value)
        : typeof value === 'number'
          ? String(Math.round(value * 1000) / 1000)
          : context.choice(table, key, String(value))
  switch (rule.is) {
    case 'before':
    case 'earlier': {
      const day = said(rule.column, rule.against)
      const against = rule.source === 'today' ? more.todayIs(day) : day
      return more.before(column(rule.column), said(rule.column, rule.value), against, not)
    }
    case 'atLeast':
      return more.atLeast(
        column(rule.column),
        said(rule.column, rule.value),
        said(rule.column, rule.against),
        not,
      )
    case 'oneOf':
      return more.among(
        column(rule.column),
        said(rule.column, rule.value),
        words.names(
          rule.choices.map((choice) => said(rule.column, choice)),
          0,
        ),
        not,
      )
    case 'blank':
    case 'dated':
    case 'severalNames': {
      const value = rule.unread ? more.unreadable : said(rule.column, rule.value)
      const say = { blank: more.isBlank, dated: more.isDated, severalNames: more.isSeveral }[rule.is]
      return say(column(rule.column), value, not)
    }
    case 'not':
      return sentence(rule.rule, table, context, !not)
    case 'all':
    case 'any': {
      const all = rule.rules
        .map((each) => sentence(each, table, context))
        .join(rule.is === 'all' ? more.and : more.or)
      return not ? more.notSo(all) : all
    }
  }
}
type Columns = Readonly<
  Record<string, { readonly name: Readonly<Record<'en' | 'zh-CN', string>> } | undefined>
>
