import type { Locale } from '../../../core/locale.js'
import { columnsOf } from '../../../core/evidence.js'
import type { RuleRow } from '../../../core/rule.js'
import type { Rag, Table } from '../../../core/table.js'
import type { Ports } from '../../../ports.js'
import { explain } from '../../../project/status/explain-flags.js'
import { trackers, type TrackerKey } from '../../../trackers/index.js'
import { letterContext } from '../letter.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { rowOf, selectedRow, unknown } from '../input.js'
import { type StatusSaid, statusSaid } from './row-status.js'
import { sayRule } from './say-rule.js'

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
  /** Columns that rules look at and in which something stands that cannot be read. */
  readonly unread: readonly string[]
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
    conditions: onceEach(
      (rule.is === 'all' ? rule.rules : [rule]).map((each) => ({
        text: sayRule(each, { table: key, row, unread: row.at?.unread ?? [], context }),
        pass: each.holds,
      })),
    ),
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
      unread: unreadNames(key, row, locale),
      flags: flags.sort((a, b) => Number(b.holds) - Number(a.holds)),
    },
  }
}

const unreadNames = (key: TrackerKey, row: RuleRow, locale: Locale): string[] => {
  const { flags, columns }: Table = trackers[key]
  const looked = new Set(flags.flatMap(({ when }) => columnsOf(when)))
  return (row.at?.unread ?? [])
    .filter((column) => looked.has(column) && !columns[column]!.derived)
    .map((column) => columns[column]!.name[locale])
}

/** Several conditions may have seen the same, such as a blank cell. */
const onceEach = (conditions: WhyRow['flags'][number]['conditions']): typeof conditions => [
  ...new Map(conditions.map((each) => [`${each.pass} ${each.text}`, each])).values(),
]
