import type { Locale } from '../../../core/locale.js'
import { columnsOfRule } from '../../../core/evidence.js'
import type { RuleRow } from '../../../core/rule.js'
import type { Rag, Table } from '../../../core/table.js'
import type { Ports } from '../../../ports.js'
import { explainFlags } from '../../../domain/status/explain-flags.js'
import { trackers, type TrackerKey } from '../../../trackers/index.js'
import { letterContext } from '../write-letter.js'
import { type Result, openBook } from '../../open-book.js'
import { findRowById, selectedRow } from '../due-input.js'
import { type StatusText, describeStatus } from './describe-status.js'
import { describeRule } from './describe-rule.js'
import { refuse } from '../../refuse.js'

/** Why a row is red or amber, or why it is not: every flag of its tracker with its conditions in words. */
export interface WhyRow {
  readonly locale: Locale
  readonly table: string
  readonly tableName: string
  readonly id: string
  readonly line: number
  readonly title: string
  /** The colour a milestone or an engagement takes from its parts too; null for rows that have none. */
  readonly status: StatusText | null
  /** Columns that rules look at and whose cell has something that cannot be read. */
  readonly unread: readonly string[]
  /** Those that hold first. */
  readonly flags: readonly {
    readonly name: string
    readonly rag: Rag
    readonly holds: boolean
    /** Each as a true sentence with the values it saw; `pass` says whether this is what the flag needs. */
    readonly conditions: readonly { readonly text: string; readonly pass: boolean }[]
  }[]
}

/**
 * "Why is this red?", and why not. Without a row it is the one that is selected in the sheet, and null when
 * none of a tracker's rows is. Refused for a row that is not there. Writes nothing.
 */
export function explainRow(
  ports: Ports,
  request: { readonly table: string; readonly id: string } | null,
): Result<WhyRow | null> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents } = bookResult.value
  const locale = ports.ui.locale()
  const found =
    request === null ? selectedRow(ports.screen, bookResult.value) : findRowById(contents, request)
  if (!found)
    return request === null
      ? { ok: true, value: null }
      : refuse('unknownReference', request.table, 'id', request.id)
  const { key, row } = found
  const context = letterContext(ports, bookResult.value, locale, '')
  const flags = explainFlags(trackers[key], row, contents.situation).map(({ name, rag, holds, rule }) => ({
    name: name[locale],
    rag,
    holds,
    conditions: uniqueConditions(
      (rule.is === 'all' ? rule.rules : [rule]).map((each) => ({
        text: describeRule(each, { table: key, row, unread: row.at?.unread ?? [], context }),
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
      status: describeStatus(contents, key, row, context),
      unread: unreadableNames(key, row, locale),
      flags: flags.sort((a, b) => Number(b.holds) - Number(a.holds)),
    },
  }
}

const unreadableNames = (key: TrackerKey, row: RuleRow, locale: Locale): string[] => {
  const { flags, columns }: Table = trackers[key]
  const examinedColumns = new Set(flags.flatMap(({ when }) => columnsOfRule(when)))
  return (row.at?.unread ?? [])
    .filter((column) => examinedColumns.has(column) && !columns[column]!.derived)
    .map((column) => columns[column]!.name[locale])
}

/** Several conditions may have seen the same, such as a blank cell. */
const uniqueConditions = (conditions: WhyRow['flags'][number]['conditions']): typeof conditions => [
  ...new Map(conditions.map((each) => [`${each.pass} ${each.text}`, each])).values(),
]
