import { ellipsize } from '../core/text-length.js'
import type { Coverage, UnreadableCell } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import type { Validation } from '../core/sheet/layout.js'
import type { Problem, ProblemCode } from '../core/problem.js'
import type { Table } from '../core/table.js'
import type { EngagementLine } from '../domain/letters/manager-digest.js'
import type { RagReason } from '../domain/status/status.js'
import type { Ports } from '../ports.js'
import { choreTexts } from '../text/chores/index.js'
import { commonTexts } from '../text/common/index.js'
import { problemTexts } from '../text/problems/index.js'
import type { RunProblemCode } from '../text/run-problems/en.js'
import { runProblemTexts } from '../text/run-problems/index.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'
import { verdictTexts } from '../text/verdicts/index.js'
import { loadText } from './plan/library.js'
import { unwrittenProblems } from './refresh/unwritten.js'
import { type TableKey, tableNamed, tableKeys } from './table-list.js'

/** A message says no more than this; what follows is counted, or left out. */
export const maxMessageLength = 2_000

/** So much of what somebody typed is quoted, and so many of a problem's rows are listed. */
const quoteLimits = { found: 300, title: 80, lines: 20 }

/** The most problems that are put into words to find those that fit into a message. */
const maxFormattedProblems = 200

/**
 * A problem that has no more in it than a sentence. One that was put into words where it was found is like
 * this.
 */
const shortened = (problem: Problem): Problem => {
  const { code, found, expected, nearest, titles } = problem
  return {
    ...problem,
    found: ellipsize(found, code === 'cannotAdopt' ? maxMessageLength : quoteLimits.found),
    ...(expected === undefined ? {} : { expected: ellipsize(expected, quoteLimits.found) }),
    ...(nearest === undefined ? {} : { nearest: ellipsize(nearest, quoteLimits.found) }),
    ...(titles === undefined ? {} : { titles: titles.map((title) => ellipsize(title, quoteLimits.title)) }),
  }
}

/** The first problems of a reply, each in short; the others are only counted. */
export const shortenProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .slice(0, 100)
    .map((each) => shortened(each.lines ? { ...each, lines: each.lines.slice(0, 100) } : each))

/** Sentences as one message that is not too long, each once; those that no longer fit are counted. */
function joinSentences(sentences: Iterable<string>, all: number, locale: Locale): string {
  const { space } = textOf(punctuation, locale)
  let count = all
  const moreText = (messages: number): string => textOf(commonTexts, locale).andMore(count - messages)
  const messages: string[] = []
  let charactersLeft = maxMessageLength - moreText(0).length
  let looked = 0
  for (const sentence of sentences) {
    // Ten thousand cells may have the same problem: to put each of them into words would take too long.
    if (++looked > maxFormattedProblems) return [...messages, moreText(messages.length)].join(space)
    if (messages.includes(sentence)) {
      count--
      continue
    }
    if (messages.length > 0 && sentence.length >= charactersLeft)
      return [...messages, moreText(messages.length)].join(space)
    messages.push(ellipsize(sentence, charactersLeft))
    charactersLeft -= sentence.length + 1
  }
  return messages.join(space)
}

/** Names in a row, the first few of many. */
const formatNames = (names: readonly string[], locale: Locale): string => {
  const some = names.slice(0, quoteLimits.lines).map((name) => ellipsize(name, quoteLimits.title))
  const moreText = names.length - some.length
  return textOf(punctuation, locale).list([
    ...some,
    ...(moreText > 0 ? [textOf(commonTexts, locale).andMore(moreText)] : []),
  ])
}

/** The words of most problems are in the library. */
type WithLibrary = Pick<Ports, 'library'>

/** A problem as one sentence in a language, with the names of its table and column. */
export function formatProblem(ports: WithLibrary, original: Problem, locale: Locale): string {
  const problem = shortened(original)
  const known = (tableKeys as readonly string[]).includes(problem.table)
  const table = known ? tableNamed(problem.table) : undefined
  const column = table?.columns[problem.column]
  // A choice is known by its key where the problem is found, and by its label where it is read.
  const labelOf = (key: string): string => column?.choices?.[key]?.[locale] ?? key
  const named = {
    ...problem,
    ...(problem.code === 'changedSince' ? { found: labelOf(problem.found) } : {}),
    ...(problem.expected === undefined ? {} : { expected: labelOf(problem.expected) }),
    tableName: table?.name[locale] ?? problem.table,
    columnName: column?.name[locale] ?? problem.column,
  }
  const { code } = problem
  const { where, byCode } = textOf(runProblemTexts, locale)
  return isOfRuns(code)
    ? byCode[code](named)
    : loadText(ports, problemTexts, locale)[code](named, where(named))
}

/** Whether a run must be able to say it without the library. */
const isOfRuns = (code: ProblemCode): code is RunProblemCode => code in runProblemTexts.en.byCode

/** Why a run was refused, in one sentence. */
export function formatRefusal(ports: WithLibrary, problems: readonly Problem[], locale: Locale): string {
  const text = textOf(commonTexts, locale)
  const tablesOf = (code: Problem['code']): Table['name'][] => {
    const keys = problems.filter((problem) => problem.code === code).map(({ table }) => table)
    return [...new Set(keys)].map((key) => tableNamed(key).name)
  }
  const [missing, deletedNames] = [tablesOf('missingTable'), tablesOf('goneTable')]
  // Of a workbook that had trackers, those that never were are of no interest.
  if (deletedNames.length > 0)
    return textOf(verdictTexts, locale).gone(deletedNames.map((name) => name[locale]))
  if (missing.length > 0) return loadText(ports, choreTexts, locale).cannotFind(text.tableNames(missing))
  return formatProblems(ports, problems, locale)
}

/** Problems as one message: as many as it holds, the others counted. */
export function formatProblems(ports: WithLibrary, problems: readonly Problem[], locale: Locale): string {
  function* sentences(): Generator<string> {
    for (const problem of problems) yield formatProblem(ports, problem, locale)
  }
  return joinSentences(sentences(), problems.length, locale)
}

/** Why an engagement has its colour: the worst reason with the others counted, or why there is no colour. */
export function describeEngagementStatus(
  { conclusion, reasons, hasBegun }: Pick<EngagementLine, 'conclusion' | 'reasons' | 'hasBegun'>,
  locale: Locale,
): string {
  const text = textOf(commonTexts, locale)
  switch (conclusion.is) {
    case 'found': {
      const why = formatReason(reasons[0]!, locale)
      return reasons.length === 1 ? why : text.reasonAndMore(why, reasons.length - 1)
    }
    case 'clear':
      return text.noReason(conclusion.clear)
    case 'noEvidence':
      return hasBegun ? text.noEvidence : text.notBegun
    case 'unsure':
      return describeUncertainty(conclusion.looked, locale)
  }
}

/** What could not be read, how many cells and where. */
export function describeUncertainty(
  { gone: deletedNames, unread, unplaced }: Coverage,
  locale: Locale,
): string {
  const text = textOf(commonTexts, locale)
  const [cell, row] = [unread[0], unplaced[0]]
  const at = ({ table, line, column }: UnreadableCell): string => {
    const { name, columns } = tableNamed(table)
    return text.cellAt(name[locale], line, columns[column]?.name[locale] ?? column)
  }
  return text.notKnown({
    gone: text.tableNames(deletedNames.map((key) => tableNamed(key).name)),
    unread: unread.length,
    firstUnread: cell ? at(cell) : '',
    unplaced: unplaced.length,
    firstUnplaced: row ? at(row) : '',
  })
}

/** What makes something red or amber, in a few words, with the name of the row where it is a part. */
export const formatReason = (reason: RagReason, locale: Locale): string =>
  reason.table === 'engagements'
    ? formatCause(reason, locale)
    : textOf(commonTexts, locale).reasonNamed(reasonTitle(reason, locale), formatCause(reason, locale))

/** What people call the row: of a tracker without titles of its own, the tracker. */
const reasonTitle = ({ name, table }: RagReason, locale: Locale): string =>
  name === '' || table === 'pulses' ? tableNamed(table).name[locale] : name

/** What makes a row red or amber, without its name. */
export function formatCause({ code, days, share, table }: RagReason, locale: Locale): string {
  const text = textOf(commonTexts, locale)
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

/** What a validation says to the person whose entry it refuses. */
export function describeValidation(validation: Validation, locale: Locale): string {
  const text = textOf(commonTexts, locale)
  switch (validation.kind) {
    case 'oneOf':
      if (validation.isOpen) return text.helpOwnWords
      return text.helpOneOf(textOf(punctuation, locale).list(validation.labels))
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

/** So many things that could not be written are said one by one; the others are counted. */
const maxListedUnwritten = 5

/** What a run could not write, a sentence each. */
export function formatUnwritten(ports: Pick<Ports, 'cells' | 'library'>, locale: Locale): string[] {
  const all = unwrittenProblems(ports.cells)
  const messages = all.slice(0, maxListedUnwritten).map((problem) => formatProblem(ports, problem, locale))
  return all.length > maxListedUnwritten
    ? [...messages, textOf(commonTexts, locale).andMore(all.length - maxListedUnwritten)]
    : messages
}

/** Why emails are on hold and who waits for one; nothing while they are sent. */
export function formatHeldEmails(
  ports: WithLibrary,
  { faults, held }: { readonly faults: readonly Problem[]; readonly held: readonly string[] },
  locale: Locale,
): string[] {
  if (faults.length === 0) return []
  const why = formatProblems(ports, faults.slice(0, maxListedUnwritten), locale)
  return [loadText(ports, choreTexts, locale).emailsHeld(why, formatNames(held, locale))]
}
