/** The result of a run: as the one JSON document other tools read, and as lines for a reader. */
import { librarySentences } from '../../build/library/library-texts.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Problem } from '../../../src/core/problem.js'
import { formatProblem } from '../../../src/work/wording.js'
import type { Outcome, WallTime } from '../../emulator/index.js'
import type { LetterLine } from '../letter-lines.js'
import type { Undelivered } from '../../emulator/mail/index.js'
import { readReply, type Findings, type RaisedFlag } from './reply.js'
import type { Report } from '../schemas/run-output.js'
import { listUndelivered } from './undelivered.js'
import { cliTexts, type HostText } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import type { Entry, CommandEnvironment } from '../environment.js'

/** Both lists without repeats: a refusal may name a problem that the findings name too. */
function mergeProblems(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const byText = new Map(
    [...one, ...other].map((problem) => [JSON.stringify(Object.entries(problem).sort()), problem]),
  )
  return [...byText.values()]
}

/** Puts the report together; flags and problems are those after the run. */
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

/** The library’s sentences, from which those about problems are taken. */
const sentences = { library: () => ({ texts: librarySentences }) }

/** Most lines of each list that a reader is shown. */
const maxShown = 12

function printList(lines: readonly string[], text: HostText, environment: CommandEnvironment): void {
  for (const line of lines.slice(0, maxShown)) environment.out(`  ${line}`)
  if (lines.length > maxShown) environment.out(`  ${text.more(lines.length - maxShown)}`)
}

/** Writes a report for a reader. `at` is the time on the spreadsheet's clock. */
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
  for (const problem of missingTables) environment.out(formatProblem(sentences, problem, locale))
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
    problems.map((problem) => formatProblem(sentences, problem, locale)),
    text,
    environment,
  )
  if (reply !== null) environment.out(JSON.stringify(reply, null, 2))
}
