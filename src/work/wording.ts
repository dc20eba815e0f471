import type { Locale } from '../core/locale.js'
import type { Validation } from '../core/sheet/layout.js'
import { weekday, type Day } from '../core/day.js'
import type { Problem } from '../core/problem.js'
import type { RagReason } from '../project/status/status.js'
import type { Ports } from '../ports.js'
import { textIn } from '../text/index.js'
import { unwritten } from './refresh/unwritten.js'
import { type TableKey, tableNamed, tableKeys } from './tables.js'

/** A problem as one sentence in a language, with the names of its table and column. */
export function sayProblem(problem: Problem, locale: Locale): string {
  const known = (tableKeys as readonly string[]).includes(problem.table)
  const table = known ? tableNamed(problem.table) : undefined
  const column = table?.columns[problem.column]
  // A choice is known by its key where the problem is found, and by its label where it is read.
  const label = problem.code === 'changedSince' ? column?.choices?.[problem.found]?.[locale] : undefined
  return textIn(locale).problem({
    ...problem,
    ...(label === undefined ? {} : { found: label }),
    tableName: table?.name[locale] ?? problem.table,
    columnName: column?.name[locale] ?? problem.column,
  })
}

/** Why a run was refused, in one sentence. */
export function sayRefusal(problems: readonly Problem[], locale: Locale): string {
  const text = textIn(locale)
  const missing = problems.filter((problem) => problem.code === 'missingTable')
  if (missing.length > 0)
    return text.cannotFind(text.tableNames(missing.map((problem) => tableNamed(problem.table).name)))
  return problems.map((problem) => sayProblem(problem, locale)).join(' ')
}

/** What makes something red or amber, in a few words, with the name of the row where it is a part. */
export const sayReason = (reason: RagReason, locale: Locale): string =>
  reason.table === 'engagements'
    ? sayCause(reason, locale)
    : textIn(locale).reasonNamed(reason.name, sayCause(reason, locale))

/** What makes a row red or amber, without its name. */
export function sayCause({ code, days, share, table }: RagReason, locale: Locale): string {
  const text = textIn(locale)
  if (days !== undefined) return text.overdueBy(days)
  return code === 'deviation' && share !== undefined
    ? text.deviatesBy(share)
    : flagName(table as TableKey, code, locale)
}

export const flagName = (table: TableKey, flag: string, locale: Locale): string =>
  tableNamed(table).flags.find((each) => each.key === flag)?.name[locale] ?? flag

/** What a validation tells the person whose entry it refuses. */
export function sayValidation(validation: Validation, locale: Locale): string {
  const text = textIn(locale)
  switch (validation.kind) {
    case 'oneOf':
      return text.helpOneOf(validation.labels.join(locale === 'en' ? ', ' : '、'))
    case 'day':
      return text.helpDay
    case 'number':
      return validation.range ? text.helpNumber(validation.range[0], validation.range[1]) : text.helpAnyNumber
    case 'rowOf':
      return text.helpRowOf(tableNamed(validation.table).name[locale])
    case 'none':
      return ''
  }
}

export const sayDay = (day: Day, locale: Locale): string => textIn(locale).dayLong(day, weekday(day))

/** So many things that could not be written are said one by one; the others are counted. */
const mostUnwritten = 5

/** What a run could not write, a sentence each. */
export function sayUnwritten(ports: Ports, locale: Locale): string[] {
  const all = unwritten(ports)
  const said = all.slice(0, mostUnwritten).map((problem) => sayProblem(problem, locale))
  return all.length > mostUnwritten ? [...said, textIn(locale).andMore(all.length - mostUnwritten)] : said
}

/** Why emails are on hold and who waits for one; nothing while they go. */
export function sayHeld(
  { faults, held }: { readonly faults: readonly Problem[]; readonly held: readonly string[] },
  locale: Locale,
): string[] {
  if (faults.length === 0) return []
  const why = faults.map((problem) => sayProblem(problem, locale)).join(locale === 'en' ? ' ' : '')
  return [textIn(locale).emailsHeld(why, held.join(locale === 'en' ? ', ' : '、'))]
}
