import type { Locale } from '../core/locale.js'
import type { Validation } from '../core/sheet/layout.js'
import { weekday, type Day } from '../core/day.js'
import type { Problem } from '../core/problem.js'
import type { RagReason } from '../project/status/status.js'
import { textIn } from '../text/index.js'
import { verdictTextIn } from '../text/verdicts/index.js'
import { type TableKey, tableNamed, tableKeys } from './tables.js'

/** A problem as one sentence in a language, with the names of its table and column. */
export function sayProblem(problem: Problem, locale: Locale): string {
  const known = (tableKeys as readonly string[]).includes(problem.table)
  const table = known ? tableNamed(problem.table) : undefined
  return textIn(locale).problem({
    ...problem,
    tableName: table?.name[locale] ?? problem.table,
    columnName: table?.columns[problem.column]?.name[locale] ?? problem.column,
  })
}

/** Why a run was refused, in one sentence. */
export function sayRefusal(problems: readonly Problem[], locale: Locale): string {
  const text = textIn(locale)
  const missing = problems.filter((problem) => problem.code === 'missingTable')
  const gone = problems.filter((problem) => problem.code === 'goneTable')
  // Of a workbook that had trackers, those that never were are of no interest.
  if (gone.length > 0)
    return verdictTextIn(locale).gone(gone.map(({ table }) => tableNamed(table).name[locale]))
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
