import { clipText } from '../core/cut.js'
import type { Looked, UnreadCell } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import type { Validation } from '../core/sheet/layout.js'
import { weekday, type Day } from '../core/day.js'
import type { Problem } from '../core/problem.js'
import type { Table } from '../core/table.js'
import type { EngagementLine } from '../project/letters/manager-digest.js'
import type { RagReason } from '../project/status/status.js'
import type { Ports } from '../ports.js'
import { textIn } from '../text/index.js'
import { verdictTextIn } from '../text/verdicts/index.js'
import { libraryOf } from './plan/library.js'
import { unwritten } from './refresh/unwritten.js'
import { type TableKey, tableNamed, tableKeys } from './tables.js'

/** A message says no more than this; what follows is counted, or left out. */
export const mostSaid = 2_000

/** So much of what somebody typed is quoted, and so many of a problem's rows are listed. */
const quoted = { found: 300, title: 80, lines: 20 }

/** So many problems are worded to find those that fit into a message. */
const mostWorded = 200

/** A problem with no more in it than a sentence says. What was worded where it was found is such a sentence. */
const inShort = (problem: Problem): Problem => {
  const { code, found, nearest, titles } = problem
  return {
    ...problem,
    found: clipText(found, code === 'cannotAdopt' ? mostSaid : quoted.found),
    ...(nearest === undefined ? {} : { nearest: clipText(nearest, quoted.found) }),
    ...(titles === undefined ? {} : { titles: titles.map((title) => clipText(title, quoted.title)) }),
  }
}

/** The first problems of a reply, each in short: whoever asked is told the rest by count. */
export const problemsInShort = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .slice(0, 100)
    .map((each) => inShort(each.lines ? { ...each, lines: each.lines.slice(0, 100) } : each))

/** Sentences as one message that is not too long, each once; those that no longer fit are counted. */
export function sayAll(sentences: Iterable<string>, all: number, locale: Locale): string {
  const between = locale === 'en' ? ' ' : ''
  let count = all
  const more = (said: number): string => textIn(locale).andMore(count - said)
  const said: string[] = []
  let room = mostSaid - more(0).length
  let looked = 0
  for (const sentence of sentences) {
    // Ten thousand cells may be wrong alike: nobody waits until each of them is worded.
    if (++looked > mostWorded) return [...said, more(said.length)].join(between)
    if (said.includes(sentence)) {
      count--
      continue
    }
    if (said.length > 0 && sentence.length >= room) return [...said, more(said.length)].join(between)
    said.push(clipText(sentence, room))
    room -= sentence.length + 1
  }
  return said.join(between)
}

/** Names in a row, the first few of many. */
const listed = (names: readonly string[], locale: Locale): string => {
  const some = names.slice(0, quoted.lines).map((name) => clipText(name, quoted.title))
  const more = names.length - some.length
  return [...some, ...(more > 0 ? [textIn(locale).andMore(more)] : [])].join(locale === 'en' ? ', ' : '、')
}

/** A problem as one sentence in a language, with the names of its table and column. */
export function sayProblem(whole: Problem, locale: Locale): string {
  const problem = inShort(whole)
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
  const tablesOf = (code: Problem['code']): Table['name'][] => {
    const keys = problems.filter((problem) => problem.code === code).map(({ table }) => table)
    return [...new Set(keys)].map((key) => tableNamed(key).name)
  }
  const [missing, gone] = [tablesOf('missingTable'), tablesOf('goneTable')]
  // Of a workbook that had trackers, those that never were are of no interest.
  if (gone.length > 0) return verdictTextIn(locale).gone(gone.map((name) => name[locale]))
  if (missing.length > 0) return text.cannotFind(text.tableNames(missing))
  return sayProblems(problems, locale)
}

/** Problems as one message: as many as it holds, the others counted. */
export function sayProblems(problems: readonly Problem[], locale: Locale): string {
  function* sentences(): Generator<string> {
    for (const problem of problems) yield sayProblem(problem, locale)
  }
  return sayAll(sentences(), problems.length, locale)
}

/** Why an engagement has its colour: the worst reason with the others counted, or why there is no colour. */
export function sayStanding(
  { conclusion, reasons, hasBegun }: Pick<EngagementLine, 'conclusion' | 'reasons' | 'hasBegun'>,
  locale: Locale,
): string {
  const text = textIn(locale)
  switch (conclusion.is) {
    case 'found': {
      const why = sayReason(reasons[0]!, locale)
      return reasons.length === 1 ? why : text.reasonAndMore(why, reasons.length - 1)
    }
    case 'clear':
      return text.noReason(conclusion.clear)
    case 'noEvidence':
      return hasBegun ? text.noEvidence : text.notBegun
    case 'unsure':
      return sayUnsure(conclusion.looked, locale)
  }
}

/** What could not be read, how many cells and where. */
export function sayUnsure({ gone, unread, unplaced }: Looked, locale: Locale): string {
  const text = textIn(locale)
  const [cell, row] = [unread[0], unplaced[0]]
  const at = ({ table, line, column }: UnreadCell): string => {
    const { name, columns } = tableNamed(table)
    return text.cellAt(name[locale], line, columns[column]?.name[locale] ?? column)
  }
  return text.notKnown({
    gone: text.tableNames(gone.map((key) => tableNamed(key).name)),
    unread: unread.length,
    firstUnread: cell ? at(cell) : '',
    unplaced: unplaced.length,
    firstUnplaced: row ? at(row) : '',
  })
}

/** What makes something red or amber, in a few words, with the name of the row where it is a part. */
export const sayReason = (reason: RagReason, locale: Locale): string =>
  reason.table === 'engagements'
    ? sayCause(reason, locale)
    : textIn(locale).reasonNamed(reasonTitle(reason, locale), sayCause(reason, locale))

/** What people call the row: of a tracker without titles of its own, the tracker. */
const reasonTitle = ({ name, table }: RagReason, locale: Locale): string =>
  name === '' || table === 'pulses' ? tableNamed(table).name[locale] : name

/** What makes a row red or amber, without its name. */
export function sayCause({ code, days, share, table }: RagReason, locale: Locale): string {
  const text = textIn(locale)
  if (code === 'overdue' && days !== undefined) return text.overdueBy(days)
  const name = evidenceName(table as TableKey, code, locale)
  if (days !== undefined) return text.lateBy(name, days)
  if (share === undefined) return name
  return code === 'deviation' ? text.deviatesBy(share) : text.measured(code, share) || name
}

/** The name of a flag, or of a piece of evidence, by its key. */
const evidenceName = (table: TableKey, key: string, locale: Locale): string =>
  tableNamed(table).evidence.find((each) => each.key === key)?.name[locale] ?? flagName(table, key, locale)

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

/** What the header of a table's column says when it is pointed at; asks the library, so for new columns only. */
export function headerNote(
  ports: Pick<Ports, 'library' | 'workbook'>,
  table: string,
  column: string,
): string {
  const { kind, derived } = tableNamed(table).columns[column]!
  if (kind === 'identity') return ''
  const locale = ports.workbook.locale()
  const written = libraryOf(ports).help[table]?.[column]
  return written?.[locale] ?? (derived ? textIn(locale).helpDerived : '')
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
  const why = sayProblems(faults.slice(0, mostUnwritten), locale)
  return [textIn(locale).emailsHeld(why, listed(held, locale))]
}
