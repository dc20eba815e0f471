/** The result of a run: as the one JSON document other tools read, and as lines for a reader. */
import type { Locale } from '../../../src/core/locale.js'
import type { Problem } from '../../../src/core/problem.js'
import { formatProblem } from '../../../src/work/wording.js'
import type { CallCounts } from '../../emulator/services/emulation/calls.js'
import type { WallTime } from '../../emulator/session/clock.js'
import type { Outcome } from '../../emulator/session/outcome.js'
import type { LetterLine } from '../letter-lines.js'
import type { Undelivered } from '../../emulator/mail/spool.js'
import { readReply, type Findings, type RaisedFlag } from './reply.js'
import { cliTexts, type HostText } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { listUndelivered, type UndeliveredLine } from './undelivered.js'
import type { LeftOut } from '../../emulator/xlsx/package/unsupported-tabs.js'
import type { SavedFile } from '../save-to-file.js'
import type { Entry, CommandEnvironment } from '../environment.js'

/** The JSON of `run`. Its keys are a promise to other tools. */
export interface Report {
  entry: string
  /** The day in the spreadsheet's zone. */
  on: string
  /** CPU time of the run itself. */
  ms: number
  calls: CallCounts
  letters: readonly LetterLine[]
  flags: readonly RaisedFlag[]
  problems: readonly Problem[]
  /** What an endpoint answered; null for everything else. */
  reply: unknown
  /** What the user was told, in order. */
  said: readonly string[]
  /** Emails that the server of `--smtp` did not take, this run's and earlier ones'; absent without `--smtp`. */
  undelivered?: readonly UndeliveredLine[]
  /** Why the run was refused or broke off; absent when it went well. */
  error?: string
  /** Tabs of the file that are no worksheets and were not opened; absent where there are none. */
  leftOut?: readonly LeftOut[]
  /** What `--save` wrote; absent where nothing was saved. */
  saved?: SavedFile
}

/** Both lists without repeating: a refusal may name a problem that stands in the findings too. */
function mergeProblems(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const byText = new Map(
    [...one, ...other].map((problem) => [JSON.stringify(Object.entries(problem).sort()), problem]),
  )
  return [...byText.values()]
}

/** Puts the report together; flags and problems are those that stand after the run. */
export function createReport(run: {
  entry: Entry
  now: WallTime
  ms: number
  outcome: Outcome
  letters: readonly LetterLine[]
  found: Findings
  error: string | null
  undelivered: readonly Undelivered[] | null
}): Report {
  const { entry, now, ms, outcome, letters, found, error, undelivered } = run
  const reply = readReply(outcome.value)
  return {
    entry: entry.name,
    on: now.day,
    ms,
    calls: outcome.calls,
    letters,
    flags: found.flags,
    problems: mergeProblems(reply?.ok === false ? reply.problems : [], found.problems),
    reply: entry.kind === 'endpoint' ? outcome.value : null,
    said: outcome.said,
    ...(undelivered === null ? {} : { undelivered: listUndelivered(undelivered) }),
    ...(error === null ? {} : { error }),
  }
}

/** Most lines of each list that a reader is shown. */
const maxShown = 12

function printList(lines: readonly string[], text: HostText, environment: CommandEnvironment): void {
  for (const line of lines.slice(0, maxShown)) environment.out(`  ${line}`)
  if (lines.length > maxShown) environment.out(`  ${text.more(lines.length - maxShown)}`)
}

/** Tells a report to a reader. `at` is the time on the spreadsheet's clock. */
export function printReport(
  report: Report,
  at: string,
  locale: Locale,
  environment: CommandEnvironment,
): void {
  const text = textOf(cliTexts, locale)
  const { entry, on, ms, calls, letters, flags, problems, said, reply } = report
  environment.out(text.ran({ entry, on, at, ms, calls: calls.total }))
  const missingTables = problems.filter(({ code }) => code === 'goneTable')
  for (const problem of missingTables) environment.out(formatProblem(problem, locale))
  for (const sentence of said) environment.out(sentence)
  environment.out(text.letters(letters.length))
  printList(
    letters.map(({ to, subject }) => `${to}  ${subject}`),
    text,
    environment,
  )
  const count = (rag: RaisedFlag['rag']): number => flags.filter((flag) => flag.rag === rag).length
  environment.out(text.flags({ red: count('red'), amber: count('amber') }))
  environment.out(text.problems(problems.length))
  printList(
    problems.map((problem) => formatProblem(problem, locale)),
    text,
    environment,
  )
  if (reply !== null) environment.out(JSON.stringify(reply, null, 2))
}
